package org.windrow.engine.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program of the system that is asked one thing. What is secret goes through its standard input: others can read a
 * process's arguments.
 */
final class ChildCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ChildCommand.class);

    /** As long as a person may need to unlock a keyring. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ChildCommand() {}

    /** How a program ended: its exit code, and what it said. */
    record Ended(int code, String output, String errors) {}

    /**
     * Runs a program to its end.
     *
     * @throws IOException if it cannot be started, or does not end within a minute
     */
    static Ended run(List<String> command, String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        try {
            CompletableFuture<String> output = textOf(process.getInputStream());
            CompletableFuture<String> errors = textOf(process.getErrorStream());
            feed(process, input);
            if (!process.waitFor(PATIENCE)) {
                throw new IOException(command.getFirst() + " did not answer within a minute");
            }
            return new Ended(process.exitValue(), output.join(), errors.join());
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // why: it has ended without reading; its exit code says more
            LOG.debug("A program did not take its input: {}", gone.getMessage());
        }
    }

    private static CompletableFuture<String> textOf(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().name("secret-reader").start(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                text.completeExceptionally(new UncheckedIOException(broken));
            }
        });
        return text;
    }
}
