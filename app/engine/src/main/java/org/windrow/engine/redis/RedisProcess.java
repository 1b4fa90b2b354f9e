package org.windrow.engine.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.log.WorkerLogs;

/**
 * A Redis server as a child process, with its output in the log.
 *
 * <p>On Linux the server ends by itself when this program dies without a word, and a Ctrl-C in the terminal does not reach
 * it. Elsewhere it lives on until the next start finds it.
 */
final class RedisProcess {

    /** The server's own words. */
    private static final Logger LOG = LoggerFactory.getLogger("org.windrow.engine.redis.server");

    /** The server's key among the workers' logs. */
    private static final String LOG_KEY = "redis";

    /** A line of the server's own log that is more than chatter: process, role, time, mark, text. */
    private static final Pattern NOTICE = Pattern.compile("\\d+:[A-Z] .*?\\d\\d:\\d\\d:\\d\\d\\.\\d+ [*#] (.*)");

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int LINES_KEPT = 40;

    private final Process process;
    private final CompletableFuture<Integer> ended;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private RedisProcess(Process process, CompletableFuture<Integer> ended) {
        this.process = process;
        this.ended = ended;
    }

    /** Starts a server with a configuration file. */
    static RedisProcess start(Path program, Path configuration, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETPRIV)) {
            command.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "TERM"));
        }
        if (Files.isExecutable(SETSID)) {
            // why: a terminal sends its Ctrl-C to every process of the session's foreground group; the server would be
            // gone
            // before the program could stop its work cleanly
            command.add(SETSID.toString());
        }
        command.addAll(List.of(program.toString(), configuration.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        CompletableFuture<RedisProcess> started = new CompletableFuture<>();
        // why: the kernel sends the parent-death signal when the thread that started the child ends, so the thread that
        // reads
        // the child's output, and lives exactly as long, is the one to start it
        Thread.ofPlatform()
                .name("redis-output")
                .daemon()
                .start(WorkerLogs.within(LOG_KEY, () -> serve(builder, started)));
        try {
            return started.get();
        } catch (ExecutionException failure) {
            throw new IOException("The Redis server " + program + " cannot be started", failure.getCause());
        }
    }

    private static void serve(ProcessBuilder builder, CompletableFuture<RedisProcess> started) {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        try {
            Process process = builder.start();
            RedisProcess server = new RedisProcess(process, ended);
            started.complete(server);
            server.readOutput();
            ended.complete(process.waitFor());
        } catch (IOException failure) {
            started.completeExceptionally(failure);
        } catch (InterruptedException interruption) {
            ended.completeExceptionally(interruption);
        }
    }

    /** The exit code, once the process has ended. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** The last lines of output. */
    String lastLines() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    private void readOutput() throws IOException {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log(line);
                keep(line);
            }
        }
    }

    /** why no warnings: what Redis marks with # is as often its version as a danger, and commands show warnings to people */
    private static void log(String line) {
        Matcher worthTelling = NOTICE.matcher(line);
        if (worthTelling.matches()) {
            LOG.info("{}", worthTelling.group(1));
        } else {
            LOG.debug("{}", line);
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            if (lastLines.size() == LINES_KEPT) {
                lastLines.removeFirst();
            }
            lastLines.addLast(line);
        }
    }
}
