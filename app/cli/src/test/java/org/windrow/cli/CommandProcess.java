package org.windrow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The command as a real child process, which real signals can reach. */
final class CommandProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final Path out;
    private final Path err;

    private CommandProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the command; its output goes to files in a folder. */
    static CommandProcess start(Path folder, String... arguments) throws IOException {
        return startWithin(List.of(), folder, arguments);
    }

    /** Starts the command as the last words of another, such as a shell in its own namespace. */
    static CommandProcess startWithin(List<String> other, Path folder, String... arguments) throws IOException {
        return startMain("org.windrow.cli.Windrow", other, folder, arguments);
    }

    /** Starts the training of the AOT cache, without making one. */
    static CommandProcess startTraining(Path folder, String... arguments) throws IOException {
        return startMain("org.windrow.cli.window.Training", List.of(), folder, arguments);
    }

    private static CommandProcess startMain(String main, List<String> other, Path folder, String... arguments)
            throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(other);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("WINDROW_HOME", folder.resolve("home").toString());
        return new CommandProcess(builder.start(), out, err);
    }

    /** Kills it as a power cut would, its own Redis too. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }

    /** Sends it a signal by name. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Sends a signal by name to its whole process group, as a terminal does with Ctrl-C; it must have one of its own. */
    void signalGroup(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, "--", "-" + process.pid())
                .start()
                .waitFor();
    }

    /** Waits for its end and returns its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The command did not end within " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** The process of the embedded Redis, once it runs. */
    Optional<ProcessHandle> redis() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").contains("redis-"))
                .findFirst();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has answered so far. */
    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** What it has told beside that so far. */
    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
