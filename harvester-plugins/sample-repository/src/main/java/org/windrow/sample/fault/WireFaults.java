package org.windrow.sample.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.windrow.sample.http.Delivery;
import org.windrow.sample.http.Response;

/** Faults on the connection: the answer is right, but it does not arrive. */
public final class WireFaults {

    private static final int NO_LENGTH = -1;

    private WireFaults() {}

    /** Nothing at all comes, and the connection stays. */
    public static Fault stall() {
        return delivered((head, response, socket) -> {
            holdOpen(socket);
            return false;
        });
    }

    /** So many bytes of the body come, then nothing more, and the connection stays. */
    public static Fault stallAfter(int bytes) {
        return delivered((head, response, socket) -> {
            sendPart(head, response, socket, bytes);
            holdOpen(socket);
            return false;
        });
    }

    /** The body comes a byte at a time, that far apart. */
    public static Fault drip(Duration apart) {
        return delivered((head, response, socket) -> {
            socket.getOutputStream().write(head);
            for (int i = 0; i < response.length(); i++) {
                socket.getOutputStream().write(response.body(), i, 1);
                Thread.sleep(apart);
            }
            return true;
        });
    }

    /** So many bytes of the body come, then the connection is reset. */
    public static Fault resetAfter(int bytes) {
        return delivered((head, response, socket) -> {
            sendPart(head, response, socket, bytes);
            socket.setSoLinger(true, 0);
            return false;
        });
    }

    /** So many bytes of the body come, then the connection is closed, although more was announced. */
    public static Fault closeAfter(int bytes) {
        return delivered((head, response, socket) -> {
            sendPart(head, response, socket, bytes);
            return false;
        });
    }

    /** The connection is closed without an answer. */
    public static Fault closeAtOnce() {
        return delivered((head, response, socket) -> false);
    }

    /** A body that begins rightly and never ends. */
    public static Fault endlessBody() {
        return (request, repository) -> {
            Response right = repository.handle(request);
            return new Response(200, right.headers(), right.body(), NO_LENGTH, (head, response, socket) -> {
                sendPart(head, right, socket, right.length() / 2);
                repeatForEver("<!-- straw -->\n", socket.getOutputStream());
                return false;
            });
        };
    }

    /** A small body that unpacks to so many bytes. */
    public static Fault gzipBomb(int plainBytes) {
        return (request, repository) ->
                HttpFaults.gzip().apply(request, inner -> Response.of(200, "text/xml", new byte[plainBytes]));
    }

    /** Something that is not HTTP. */
    public static Fault notHttp() {
        return delivered((head, response, socket) -> {
            socket.getOutputStream().write("220 ready for the harvest\r\n".getBytes(StandardCharsets.US_ASCII));
            return false;
        });
    }

    /** A redirect to that address. */
    public static Fault redirect(int status, String location) {
        return HttpFaults.status(status, Map.of("Location", location), "Elsewhere\n");
    }

    private static Fault delivered(Delivery delivery) {
        return (request, repository) -> repository.handle(request).deliveredBy(delivery);
    }

    private static void sendPart(byte[] head, Response response, Socket socket, int bytes) throws IOException {
        socket.getOutputStream().write(head);
        socket.getOutputStream().write(response.body(), 0, Math.min(bytes, response.length()));
    }

    /** Until the client gives up or the server stops. */
    private static void holdOpen(Socket socket) throws IOException {
        socket.setSoTimeout(0);
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void repeatForEver(String text, OutputStream out) throws IOException {
        byte[] bytes = text.repeat(500).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(bytes);
        }
    }
}
