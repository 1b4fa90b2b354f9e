package org.windrow.http;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does on the wire exactly what a test says, with no idea of HTTP but where a request ends. */
final class RawServer implements AutoCloseable {

    /** Answers one request on its connection; the connection is closed unless it returns true. */
    interface Answer {
        boolean to(String request, Socket connection) throws IOException;
    }

    private final ServerSocket listener;
    private final Answer answer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    RawServer(ServerSocket listener, Answer answer) {
        this.listener = listener;
        this.answer = answer;
        threads.execute(this::accept);
    }

    static RawServer answering(Answer answer) throws IOException {
        return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    }

    /** Sends that text to each request, then closes. */
    static RawServer saying(String text) throws IOException {
        return answering((request, connection) -> {
            write(connection, text);
            return false;
        });
    }

    /** Sends that text and says nothing more, for ever. */
    static RawServer sayingAndStalling(String text) throws IOException {
        return answering((request, connection) -> {
            write(connection, text);
            return true;
        });
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static void write(Socket connection, String head, byte[] body) throws IOException {
        write(connection, head + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        connection.getOutputStream().write(body);
    }

    URI uri(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + pathAndQuery);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The heads of all requests so far. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                open.add(connection);
                connections.incrementAndGet();
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean goOn = true;
            while (goOn) {
                String request = head(reader);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                goOn = answer.to(request, connection);
            }
        } catch (IOException clientGone) {
            open.remove(connection);
        }
    }

    private static String head(BufferedReader reader) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    /** Writes until the client has had enough. */
    static void writeForEver(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.close();
    }
}
