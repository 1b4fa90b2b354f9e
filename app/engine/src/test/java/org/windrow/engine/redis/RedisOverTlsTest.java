package org.windrow.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.QueueParts;
import org.windrow.engine.queue.Settlement;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.queue.redis.RedisJobQueue;
import org.windrow.engine.redis.RedisException.Problem;
import redis.clients.jedis.UnifiedJedis;

/** Servers that speak TLS, with certificates that nobody has signed but themselves. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Redis for Windows that comes along speaks no TLS")
class RedisOverTlsTest {

    @TempDir
    static Path folder;

    private static final List<TestServer> SERVERS = new ArrayList<>();
    private static String withTls;
    private static String wantingCertificates;
    private static String underAnotherName;
    private static Path trustStore;
    private static Path keyStore;

    @BeforeAll
    static void startServers() throws Exception {
        TestCertificate own = TestCertificate.make(folder, "redis", "ip:127.0.0.1");
        TestCertificate other = TestCertificate.make(folder, "other", "dns:redis.example");
        trustStore = TestCertificate.trusting(folder.resolve("trusted.p12"), List.of(own, other));
        keyStore = own.keyStore();
        withTls = startWithTls("tls", own, "no");
        wantingCertificates = startWithTls("mutual", own, "yes");
        underAnotherName = startWithTls("other", other, "no");
    }

    private static String startWithTls(String name, TestCertificate certificate, String clientCertificates)
            throws IOException, InterruptedException {
        int port = TestServer.freePort();
        SERVERS.add(TestServer.start(folder.resolve(name), port, """
                port 0
                tls-port %d
                tls-cert-file "%s"
                tls-key-file "%s"
                tls-ca-cert-file "%s"
                tls-auth-clients %s
                requirepass secret
                """.formatted(
                port, certificate.certificate(), certificate.key(), certificate.certificate(), clientCertificates)));
        return "rediss://:secret@127.0.0.1:" + port;
    }

    @AfterAll
    static void stopServers() {
        SERVERS.forEach(TestServer::close);
    }

    @Test
    void jobsGoThroughAServerWhoseCertificateIsTrustedAndThatKnowsOurs() throws Exception {
        assertThat(asked(
                        List.of(
                                "-Djavax.net.ssl.trustStore=" + trustStore,
                                "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD,
                                "-Djavax.net.ssl.keyStore=" + keyStore,
                                "-Djavax.net.ssl.keyStorePassword=" + TestCertificate.PASSWORD),
                        withTls,
                        wantingCertificates))
                .containsExactly("3 jobs came back", "3 jobs came back");
    }

    @Test
    void aCertificateOfAnotherHostAndOneThatWeLackAreSaidAtOnce() throws Exception {
        assertThat(asked(
                        List.of(
                                "-Djavax.net.ssl.trustStore=" + trustStore,
                                "-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD),
                        withTls,
                        underAnotherName,
                        wantingCertificates))
                .satisfiesExactly(
                        answer -> assertThat(answer).isEqualTo("3 jobs came back"),
                        answer -> assertThat(answer)
                                .startsWith("TLS: ")
                                .contains("is made out for another name")
                                .doesNotContain("secret"),
                        answer -> assertThat(answer)
                                .startsWith("TLS: ")
                                .contains("wants a certificate from us")
                                .contains("-Djavax.net.ssl.keyStore"));
    }

    @Test
    @Timeout(10)
    void aCertificateThatIsNotTrustedIsSaidAtOnceWithWhatToDo() {
        assertThatThrownBy(() -> ask(withTls))
                .isInstanceOfSatisfying(
                        RedisException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.TLS))
                .hasMessageContaining("certificate is not trusted")
                .hasMessageContaining("-Djavax.net.ssl.trustStore")
                .hasMessageNotContaining("secret");
    }

    @Test
    @Timeout(10)
    void whoAsksWithoutTlsWhereThereIsSomeIsToldAtOnce() {
        assertThatThrownBy(() -> askOnce(withTls.replace("rediss:", "redis:")))
                .isInstanceOf(RedisException.class)
                .hasMessageContaining("write rediss:// if it speaks TLS");
    }

    private static void ask(String address) throws InterruptedException {
        try (RedisConnection connection = new RedisConnection(RedisAddress.parse(address), 1)) {
            connection.call(UnifiedJedis::ping);
        }
    }

    private static void askOnce(String address) {
        try (RedisConnection connection = new RedisConnection(RedisAddress.parse(address), 1)) {
            connection.once(UnifiedJedis::ping);
        }
    }

    /** Asks the servers from a JVM with options of its own, and returns what became of each. */
    private static List<String> asked(List<String> options, String... addresses) throws Exception {
        Process child = ChildJvm.startWith(options, Visitor.class, addresses);
        List<String> answers = List.of(ChildJvm.firstLine(child).split("\\|"));
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return answers;
    }

    /** Puts jobs into the queue of each server it is told of, and takes them out again. */
    static final class Visitor {

        private Visitor() {}

        public static void main(String[] addresses) throws Exception {
            List<String> answers = new ArrayList<>();
            for (String address : addresses) {
                try (RedisConnection connection = new RedisConnection(RedisAddress.parse(address), 1)) {
                    answers.add(roundTrip(new RedisJobQueue(connection, new LanePolicy(9, Duration.ZERO)))
                            + " jobs came back");
                } catch (RedisException refused) {
                    answers.add(refused.problem() + ": " + refused.getMessage());
                }
            }
            ChildJvm.say(String.join("|", answers));
        }

        private static int roundTrip(RedisJobQueue queue) throws InterruptedException {
            queue.enqueue(List.of(file(1), file(2), file(3)));
            List<Settlement.Done> done = queue.claim("w", JobKind.DOWNLOAD, 9).jobs().stream()
                    .map(Settlement.Done::new)
                    .toList();
            return queue.settle("w", done);
        }

        private static Job file(int number) {
            return QueueParts.file("arxiv", "h", number, Instant.EPOCH);
        }
    }
}
