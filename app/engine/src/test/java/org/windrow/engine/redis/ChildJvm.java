package org.windrow.engine.redis;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A real second JVM with the class path of the tests, for what needs a process that can be killed. */
public final class ChildJvm {

    private static final String MARK = "child says: ";

    private ChildJvm() {}

    /** Starts a class with a {@code main} method. */
    public static Process start(Class<?> program, String... arguments) throws IOException {
        return startWith(List.of(), program, arguments);
    }

    /** The same with options for the JVM. */
    public static Process startWith(List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(program.getName());
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Waits for the first thing that a child {@link #say says}. */
    public static String firstLine(Process child) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder heard = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(MARK)) {
                return line.substring(MARK.length());
            }
            heard.append(line).append('\n');
        }
        throw new IOException("The child ended without a word: " + heard);
    }

    /** In the child: says something to its parent. */
    public static void say(String line) throws IOException {
        try (OutputStream output = new FileOutputStream(FileDescriptor.out)) {
            output.write((MARK + line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** In the child: waits to be killed. */
    public static void waitForever() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
