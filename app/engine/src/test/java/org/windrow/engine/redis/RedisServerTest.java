package org.windrow.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.UnifiedJedis;

@ParameterizedClass
@EnumSource(names = {"BUNDLED", "ON_PATH"})
class RedisServerTest {

    @Parameter
    RedisProgram program = RedisProgram.NEWEST;

    @TempDir
    Path folder;

    private RedisServer server;

    @BeforeEach
    void makeServer() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        assumeTrue(
                program != RedisProgram.ON_PATH || RedisBinary.onPath(path).isPresent(), "no redis-server on the PATH");
        server = new RedisServer(folder, program, InstantSource.system());
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void itAnswersOnceItIsStartedAndIsGoneOnceItIsStopped() throws Exception {
        server.start();
        ProcessHandle process = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
        assertThat(answer(server.address(), UnifiedJedis::ping)).isEqualTo("PONG");

        server.stop();

        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(server::address).isInstanceOf(RedisException.class);
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        server.start();
        answer(server.address(), redis -> redis.set("a", "1"));
        server.stop();

        server.start();

        assertThat(answer(server.address(), redis -> redis.get("a"))).isEqualTo("1");
        assertThat(server.movedAside()).isEmpty();
    }

    @Test
    void itListensOnLoopbackOnlyAndWantsThePassword() throws Exception {
        server.start();

        assertThat(answer(server.address(), redis -> redis.configGet("bind").get("bind")))
                .isEqualTo("127.0.0.1");
        RedisAddress.Single address = (RedisAddress.Single) server.address();
        try (RedisConnection stranger =
                new RedisConnection(new RedisAddress.Single(address.server(), 0, RedisAddress.Login.NONE, false), 1)) {
            assertThatThrownBy(() -> stranger.call(UnifiedJedis::ping))
                    .isInstanceOfSatisfying(
                            RedisException.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(RedisException.Problem.PASSWORD_NEEDED));
        }
    }

    @Test
    void thePasswordIsInFilesForTheUserAloneAndNotOnTheCommandLine() throws Exception {
        server.start();
        String password =
                Optional.ofNullable(server.address().login().password()).orElseThrow();
        ProcessHandle process = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();

        assertThat(password).hasSize(64);
        assertThat(process.info().commandLine().orElse("")).doesNotContain(password);
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        for (String name : new String[] {"password", "redis.conf"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void itsEndIsToldWithItsExitCode() throws Exception {
        server.start();
        var ended = server.ended();
        assertThat(ended).isNotDone();

        ProcessHandle.of(server.pid().orElseThrow()).orElseThrow().destroyForcibly();

        assertThat(ended.get(10, TimeUnit.SECONDS)).isNotZero();
        server.start();
        assertThat(answer(server.address(), UnifiedJedis::ping)).isEqualTo("PONG");
    }

    @Test
    void anAppendOnlyFileThatLostItsEndIsLoadedUpToThere() throws Exception {
        server.start();
        answer(server.address(), redis -> redis.set("a", "1"));
        answer(server.address(), redis -> redis.set("b", "2"));
        server.stop();
        Path aof = appendOnlyFile();
        try (var file = FileChannel.open(aof, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 5);
        }

        server.start();

        assertThat(answer(server.address(), redis -> redis.get("a"))).isEqualTo("1");
        assertThat(server.movedAside()).isEmpty();
    }

    @Test
    void aBrokenAppendOnlyFileIsMovedAsideAndTheServerStartsEmpty() throws Exception {
        server.start();
        answer(server.address(), redis -> redis.set("a", "1"));
        server.stop();
        Files.writeString(appendOnlyFile(), "this is no append-only file\r\n".repeat(20));

        server.start();

        assertThat(answer(server.address(), redis -> redis.get("a"))).isNull();
        assertThat(server.movedAside())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void onlyAServerThatLivesIsSaidToServe() throws Exception {
        server.start();
        assertThat(RedisServer.servingAt(folder)).contains(server.address());

        ProcessHandle.of(server.pid().orElseThrow()).orElseThrow().destroyForcibly();
        server.ended().handle((code, failure) -> code).join();

        assertThat(RedisServer.servingAt(folder)).isEmpty();
    }

    @Test
    void twoServersNeverShareAFolder() throws Exception {
        server.start();

        try (RedisServer second = new RedisServer(folder, InstantSource.system())) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(RedisException.class)
                    .hasMessageContaining("another running Windrow");
        }
        assertThat(answer(server.address(), UnifiedJedis::ping)).isEqualTo("PONG");
    }

    @Test
    void aServerThatAKilledProgramLeftBehindNeverKeepsTheFolder() throws Exception {
        Process application = ChildJvm.start(KilledProgram.class, folder.toString(), program.name());
        try {
            long orphan = Long.parseLong(ChildJvm.firstLine(application));
            application.destroyForcibly().waitFor();

            server.start();

            assertThat(server.pid().orElseThrow()).isNotEqualTo(orphan);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> ProcessHandle.of(orphan)
                            .filter(ProcessHandle::isAlive)
                            .isEmpty());
            assertThat(answer(server.address(), redis -> redis.get("kept"))).isEqualTo("yes");
        } finally {
            application.destroyForcibly();
        }
    }

    @Test
    void onLinuxTheServerEndsWithAKilledProgram() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv");
        Process application = ChildJvm.start(KilledProgram.class, folder.toString(), program.name());
        try {
            long pid = Long.parseLong(ChildJvm.firstLine(application));
            application.destroyForcibly().waitFor();

            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        } finally {
            application.destroyForcibly();
        }
    }

    /** Starts a server and waits to be killed. */
    static final class KilledProgram {

        private KilledProgram() {}

        public static void main(String[] arguments) throws Exception {
            RedisServer server =
                    new RedisServer(Path.of(arguments[0]), RedisProgram.valueOf(arguments[1]), InstantSource.system());
            server.start();
            answer(server.address(), redis -> redis.set("kept", "yes"));
            ChildJvm.say(String.valueOf(server.pid().orElseThrow()));
            ChildJvm.waitForever();
        }
    }

    private Path appendOnlyFile() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".aof"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static @Nullable String answer(RedisAddress address, Function<UnifiedJedis, @Nullable String> question) {
        try (RedisConnection connection = new RedisConnection(address, 1)) {
            return connection.once(question);
        }
    }
}
