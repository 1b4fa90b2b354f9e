package org.windrow.sample.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server for this machine only: one virtual thread a connection, connections kept open.
 *
 * <p>why: the JDK's own server hides its sockets, and half of the faults to be had here happen on the socket.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int BACKLOG = 256;
    private static final int BUFFER = 8192;
    private static final int IDLE_MILLIS = 60_000;

    private final Handler handler;
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Starts to listen.
     *
     * @param port the port; 0 takes any free one
     * @throws IOException if the port is taken
     */
    public LoopbackServer(int port, Handler handler) throws IOException {
        this.handler = handler;
        this.listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException | RejectedExecutionException e) {
                // why: a call that comes in just while the server stops is turned away.
                LOG.debug("No longer listening: {}", e.getMessage());
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            connection.setSoTimeout(IDLE_MILLIS);
            RequestReader reader = new RequestReader(new BufferedInputStream(connection.getInputStream(), BUFFER));
            for (Request request = reader.next(); request != null; request = reader.next()) {
                if (!answer(request, connection)) {
                    return;
                }
            }
        } catch (IOException | NumberFormatException e) {
            LOG.debug("A connection ended: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private boolean answer(Request request, Socket connection) throws IOException, InterruptedException {
        Response response = handler.handle(request);
        boolean keep = request.keepsConnection();
        byte[] head = response.head();
        if (request.method().equals("HEAD")) {
            connection.getOutputStream().write(head);
            return keep;
        }
        return response.delivery().deliver(head, response, connection) && keep;
    }

    /** Stops listening and ends every connection, also those under way. */
    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
        threads.shutdownNow();
        threads.close();
    }
}
