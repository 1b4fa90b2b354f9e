package org.windrow.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on loopback that answers every request with the same beginning and then never ends. */
final class BadServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final ServerSocket socket;
    private final String scheme;
    private final byte[] start;
    private final byte[] more;

    private BadServer(String scheme, ServerSocketFactory sockets, String start, String more) throws IOException {
        this.scheme = scheme;
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.more = more.repeat(64 * 1024 / more.length()).getBytes(StandardCharsets.UTF_8);
        this.socket = sockets.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** One that sends a body without end. */
    static BadServer sendingWithoutEnd(String start, String more) throws IOException {
        return new BadServer("http", ServerSocketFactory.getDefault(), start, more);
    }

    /** One whose certificate nobody signed but itself. */
    static BadServer signedByItself(Path folder) throws Exception {
        return new BadServer("https", selfSigned(folder).getServerSocketFactory(), "", " ");
    }

    /** Where it is. */
    URI address() {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort() + "/oai");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                InputStream in = connection.getInputStream();
                if (in.read(new byte[8192]) < 0) {
                    continue;
                }
                OutputStream out = connection.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(start);
                while (true) {
                    out.write(more);
                }
            } catch (IOException hungUp) {
                Thread.onSpinWait();
            }
        }
    }

    private static SSLContext selfSigned(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("self-signed.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
