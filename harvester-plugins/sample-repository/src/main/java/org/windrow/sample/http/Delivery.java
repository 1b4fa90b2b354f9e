package org.windrow.sample.http;

import java.io.IOException;
import java.net.Socket;

/** How an answer goes out. */
@FunctionalInterface
public interface Delivery {

    /** All of it, in one go. */
    Delivery WHOLE = (head, response, socket) -> {
        socket.getOutputStream().write(head);
        socket.getOutputStream().write(response.body(), 0, response.length());
        return true;
    };

    /**
     * Sends an answer.
     *
     * @param head status line and headers as they go over the wire
     * @return whether the connection can take a further request; if not it is closed
     * @throws InterruptedException if the server stops while a slow delivery is under way
     */
    boolean deliver(byte[] head, Response response, Socket socket) throws IOException, InterruptedException;
}
