package org.windrow.bench;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A file server on loopback that is faster than any client: it answers each GET from memory, whatever the path, over
 * connections that stay open. It runs as a process of its own, so that it takes nothing from the heap that is measured.
 */
final class LoopbackFiles implements AutoCloseable {

    private static final int END_OF_HEAD = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    private final Process process;
    private final int port;

    private LoopbackFiles(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server for files of one size. */
    static LoopbackFiles start(int fileBytes) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoopbackFiles.class.getName(),
                        Integer.toString(fileBytes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String port = said.readLine();
        if (port == null) {
            throw new IOException("The file server did not start");
        }
        return new LoopbackFiles(process, Integer.parseInt(port));
    }

    /** The URLs of that many files. */
    List<URI> urls(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> URI.create("http://127.0.0.1:%d/file-%05d.bin".formatted(port, n)))
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** The server itself: takes the size of its files, prints its port, serves until it is ended. */
    public static void main(String[] args) throws IOException {
        byte[] answer = answer(Integer.parseInt(args[0]));
        try (ServerSocket socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newCachedThreadPool()) {
            OutputStream parent = new FileOutputStream(FileDescriptor.out);
            parent.write((socket.getLocalPort() + "\n").getBytes(StandardCharsets.UTF_8));
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection, answer));
            }
        }
    }

    private static byte[] answer(int fileBytes) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nETag: \"1\"\r\n"
                        + "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: " + fileBytes + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[fileBytes];
        new Random(fileBytes).nextBytes(body);
        byte[] answer = Arrays.copyOf(head, head.length + fileBytes);
        System.arraycopy(body, 0, answer, head.length, fileBytes);
        return answer;
    }

    private static void serve(Socket connection, byte[] answer) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            byte[] buffer = new byte[8 * 1024];
            int lastFour = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lastFour = lastFour << 8 | buffer[i];
                    if (lastFour == END_OF_HEAD) {
                        out.write(answer);
                    }
                }
            }
        } catch (IOException clientLeft) {
            // a client may leave at any time
        }
    }
}
