package org.windrow.engine.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir
    Path folder;

    private WindrowHome home = Homes.in(Path.of("unset"));

    @BeforeEach
    void makeHome() throws IOException {
        home = Homes.in(folder);
        home.create();
    }

    @Test
    void aSecondInstanceIsToldOfTheFirstUntilThatIsKilled() throws Exception {
        Process first = startHolder();
        try {
            assertThatThrownBy(() -> InstanceLock.acquire(home))
                    .isInstanceOfSatisfying(
                            AlreadyRunningException.class,
                            refused -> assertThat(refused.pid()).isEqualTo(OptionalLong.of(first.pid())))
                    .hasMessageContaining("Windrow runs already (process " + first.pid() + ")");
        } finally {
            first.destroyForcibly();
            assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        try (InstanceLock second = InstanceLock.acquire(home)) {
            assertThat(second).isNotNull();
            assertThat(lockFile())
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aProcessThatEndsOrderlyGivesTheLockBack() throws Exception {
        Process first = startHolder();
        first.getOutputStream().close();
        assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(first.exitValue()).isZero();
        try (InstanceLock second = InstanceLock.acquire(home)) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void withinOneProcessThereIsOneInstanceTooAndTheLockCanBeTakenAgain() throws IOException {
        try (InstanceLock first = InstanceLock.acquire(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> InstanceLock.acquire(home)).isInstanceOf(AlreadyRunningException.class);
        }
        try (InstanceLock again = InstanceLock.acquire(home)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aLockFileThatAKillLeftBehindIsNoObstacle() throws IOException {
        Files.writeString(lockFile(), "not a number, and much longer than the number of any process could be");

        try (InstanceLock lock = InstanceLock.acquire(home)) {
            assertThat(lock).isNotNull();
            assertThat(lockFile())
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    private Path lockFile() {
        return home.state().resolve("instance.lock");
    }

    private Process startHolder() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process holder = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.to(new File(folder.toFile(), "out.txt")))
                .redirectErrorStream(true)
                .start();
        await().until(() -> Files.exists(LockHolder.sign(home)));
        return holder;
    }
}
