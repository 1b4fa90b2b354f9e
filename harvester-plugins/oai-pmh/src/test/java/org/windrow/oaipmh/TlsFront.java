package org.windrow.oaipmh;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves another server's HTTP over TLS, under a certificate that it has signed itself, until it is told to break off. */
public final class TlsFront implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TlsFront.class);
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket listener;
    private final SSLContext tls;
    private final int target;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean breaksOff;

    /**
     * @param tls from {@link #selfSigned}
     * @param target the port of the server on this machine
     */
    public TlsFront(SSLContext tls, int target) throws IOException {
        this.tls = tls;
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Makes a certificate for {@code localhost}; what it returns both shows and trusts it. */
    public static SSLContext selfSigned(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("self-signed.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair -alias front -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity 2",
                "-storetype PKCS12 -storepass " + new String(PASSWORD),
                "-keystore");
        ProcessBuilder keytool = new ProcessBuilder(command.getFirst());
        command.stream()
                .skip(1)
                .flatMap(part -> List.of(part.split(" ")).stream())
                .forEach(keytool.command()::add);
        keytool.command().add(store.toString());
        if (keytool.inheritIO().start().waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** The address under which the other server's path is reached. */
    public URI https(String path) {
        return URI.create("https://localhost:" + listener.getLocalPort() + path);
    }

    /** Ends all connections, and from now on each new one as soon as the client has said hello. */
    public void breakOff() throws IOException {
        breaksOff = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** How many connections were accepted. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.incrementAndGet();
                open.add(connection);
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            LOG.debug("No more connections: {}", closed.getMessage());
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (breaksOff) {
                LOG.debug("Breaking off after {}", connection.getInputStream().read());
                return;
            }
            try (Socket encrypted = tls.getSocketFactory().createSocket(connection, null, false);
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                open.add(server);
                threads.execute(() -> copy(server, encrypted));
                encrypted.getInputStream().transferTo(server.getOutputStream());
            }
        } catch (IOException gone) {
            LOG.debug("A connection ended: {}", gone.getMessage());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException gone) {
            LOG.debug("An answer ended: {}", gone.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.close();
    }
}
