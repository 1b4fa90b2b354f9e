package org.windrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.spi.WebException;
import org.windrow.spi.WebException.Kind;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;

@Timeout(30)
class TlsTest {

    private static final Logger LOG = LoggerFactory.getLogger(TlsTest.class);
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstraw";

    @TempDir
    static Path folder;

    private static SSLContext selfSigned;

    @BeforeAll
    static void makeACertificate() throws Exception {
        Path store = folder.resolve("self-signed.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "windrow",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        selfSigned = SSLContext.getInstance("TLS");
        selfSigned.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @Test
    void aTrustedCertificateForTheHostIsAccepted() throws Exception {
        try (RawServer server = tlsServer(OK);
                ApacheWebClient client = new ApacheWebClient(Web.IDENTITY, WebSettings.DEFAULT.withTls(selfSigned))) {
            assertThat(Web.text(client, https("localhost", server))).isEqualTo("straw");
        }
    }

    @Test
    void aCertificateThatNobodySignedIsRefused() throws Exception {
        try (RawServer server = tlsServer(OK)) {
            WebException failure = Web.failure(https("localhost", server));
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure).hasMessageContaining("not signed by an authority");
            assertThat(failure.mayPass()).isFalse();
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        try (RawServer server = tlsServer(OK)) {
            WebException failure =
                    Web.failure(WebSettings.DEFAULT.withTls(selfSigned), Web.request(https("127.0.0.1", server)));
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure).hasMessageContaining("not one for this host");
        }
    }

    @Test
    void plainTextOnATlsPortIsExplained() throws Exception {
        // why: the line ends of the client's hello are chance, so the server speaks as soon as it is called.
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread talker = Thread.ofVirtual().start(() -> {
                try (Socket connection = listener.accept()) {
                    RawServer.write(connection, "HTTP/1.1 400 Bad Request\r\n\r\n");
                    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException clientGone) {
                    LOG.debug("The client went: {}", clientGone.getMessage());
                }
            });
            WebException failure = Web.failure(URI.create("https://localhost:" + listener.getLocalPort() + "/"));
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure).hasMessageContaining("does not speak TLS");
            talker.join();
        }
    }

    @Test
    void aHandshakeThatIsBrokenOffIsNoConnectionAndHttpIsAdvised() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread closer = Thread.ofVirtual().start(() -> {
                try (Socket connection = listener.accept()) {
                    assertThat(connection.getInputStream().read()).isNotNegative();
                } catch (IOException clientGone) {
                    LOG.debug("The client went: {}", clientGone.getMessage());
                }
            });
            WebException failure = Web.failure(URI.create("https://localhost:" + listener.getLocalPort() + "/"));
            assertThat(failure.kind()).isEqualTo(Kind.NO_CONNECTION);
            assertThat(failure)
                    .hasMessageContaining("during the TLS handshake")
                    .hasMessageContaining("try the address with http");
            closer.join();
        }
    }

    @Test
    void aServerWhoseTlsIsTooOldIsRefusedAtOnce() throws Exception {
        // why: an alert of TLS 1.0, fatal, protocol_version; the JDK's own server does not go so low any more
        byte[] alert = {0x15, 3, 1, 0, 2, 2, 70};
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread old = Thread.ofVirtual().start(() -> {
                try (Socket connection = listener.accept()) {
                    connection.getOutputStream().write(alert);
                    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException clientGone) {
                    LOG.debug("The client went: {}", clientGone.getMessage());
                }
            });
            WebException failure = Web.failure(URI.create("https://localhost:" + listener.getLocalPort() + "/"));
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure).hasMessageContaining("protocol_version");
            assertThat(failure.mayPass()).isFalse();
            old.join();
        }
    }

    @Test
    void aHandshakeThatNeverComesIsGivenUpAfterTheConnectLimit() throws Exception {
        try (RawServer server = RawServer.sayingAndStalling("")) {
            WebLimits limits = new WebLimits(
                    Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30), Long.MAX_VALUE, 0);
            WebException failure =
                    Web.failure(WebSettings.DEFAULT, new WebRequest(https("localhost", server), Map.of(), limits));
            assertThat(failure.kind()).isEqualTo(Kind.NO_CONNECTION);
            assertThat(failure).hasMessageContaining("within 1 s");
        }
    }

    @Test
    void fromHttpsToHttpGoesOnlyToTheSameHost() throws Exception {
        try (RawServer plain = RawServer.saying(OK);
                RawServer same = tlsServer(redirect("http://localhost:" + plain.port() + "/"));
                RawServer other = tlsServer(redirect("http://127.0.0.1:" + plain.port() + "/"));
                ApacheWebClient client = new ApacheWebClient(Web.IDENTITY, WebSettings.DEFAULT.withTls(selfSigned))) {
            assertThat(Web.text(client, https("localhost", same))).isEqualTo("straw");
            WebException failure =
                    Web.failure(WebSettings.DEFAULT.withTls(selfSigned), Web.request(https("localhost", other)));
            assertThat(failure.kind()).isEqualTo(Kind.BAD_ADDRESS);
        }
    }

    private static String redirect(String location) {
        return "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static RawServer tlsServer(String answer) throws Exception {
        return new RawServer(
                selfSigned.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                (request, connection) -> {
                    RawServer.write(connection, answer);
                    return false;
                });
    }

    private static URI https(String host, RawServer server) {
        return URI.create("https://" + host + ":" + server.port() + "/");
    }
}
