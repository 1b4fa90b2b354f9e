package org.windrow.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Another's Redis server: one from the PATH, with a password and an append-only file, started by nobody of ours. */
final class ForeignRedis implements AutoCloseable {

    private final Path folder;
    private final String password;
    private final int port;
    private Process process;

    private ForeignRedis(Path folder, String password, int port) throws IOException {
        this.folder = folder;
        this.password = password;
        this.port = port;
        this.process = launch();
    }

    /** Starts one; the test is skipped where none is installed. */
    static ForeignRedis start(Path folder, String password) throws IOException {
        assumeTrue(isInstalled(), "no redis-server on the PATH");
        Files.createDirectories(folder);
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        return new ForeignRedis(folder, password, port);
    }

    /** Where it is, with its password. */
    String uri() {
        return uri(password);
    }

    /** Where it is, with another password. */
    String uri(String otherPassword) {
        return "redis://:" + otherPassword + "@" + place();
    }

    /** Host and port. */
    String place() {
        return "127.0.0.1:" + port;
    }

    /** Kills it as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again with its data, at the same port. */
    void startAgain() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() throws IOException {
        Process started = new ProcessBuilder(
                        "redis-server",
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--requirepass",
                        password,
                        "--dir",
                        folder.toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "yes")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::listens);
        return started;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isInstalled() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "redis-server")));
    }
}
