package org.windrow.engine.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that sends exactly the bytes it is told to, right or wrong, one request a connection. */
final class RawServer implements AutoCloseable {

    /** What came: the request line's target and the headers, names without regard to case. */
    record Asked(String target, Map<String, String> headers) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** Writes one answer. The connection is closed when it returns. */
    interface Answer {
        void write(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Answer> answers = new ConcurrentLinkedDeque<>();

    /** A server that gives these answers in turn, and the last one for ever. */
    RawServer(Answer... inTurn) throws IOException {
        answers.addAll(List.of(inTurn));
        threads.execute(this::accept);
    }

    /** The URL of a path on it. */
    URI url(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** What it was asked so far. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** An answer with the true Content-Length of its body, and further headers. */
    static Answer answer(String status, byte[] body, String... headers) {
        return declaring(body.length, status, body, headers);
    }

    /** An answer that declares another length than its body has; the connection is closed after the body. */
    static Answer declaring(long length, String status, byte[] body, String... headers) {
        return (asked, out) -> {
            head(out, status, headers);
            out.write(("Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    /** Writes the status line and headers, but not the empty line after them. */
    static void head(OutputStream out, String status, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String requestLine = in.readLine();
            if (requestLine == null) {
                return;
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            Asked request = new Asked(target(requestLine), headers);
            asked.add(request);
            Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            answer.write(request, connection.getOutputStream());
            connection.shutdownOutput();
        } catch (IOException | InterruptedException clientLeft) {
            // what the client makes of the broken answer is the test's matter
        }
    }

    private static String target(String requestLine) {
        return requestLine.substring(requestLine.indexOf(' ') + 1, requestLine.lastIndexOf(' '));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
        threads.close();
    }
}
