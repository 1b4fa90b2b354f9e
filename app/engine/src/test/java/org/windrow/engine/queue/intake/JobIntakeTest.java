package org.windrow.engine.queue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.engine.queue.Job;
import org.windrow.engine.queue.JobKind;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobQueue;
import org.windrow.engine.queue.JobState;
import org.windrow.engine.queue.QueueControl;
import org.windrow.engine.queue.QueuedJob;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.queue.redis.RedisJobQueue;
import org.windrow.engine.queue.redis.RedisQueueControl;
import org.windrow.engine.redis.RedisException;
import org.windrow.engine.redis.RedisProgram;
import org.windrow.engine.redis.TestRedis;

class JobIntakeTest {

    private static final String LIST = "q:download_list";
    private static final String GOOD =
            "{\"url\":\"http://h/1.pdf\",\"filename\":\"1.pdf\",\"pid\":\"oai:h:1\",\"silo\":\"papers\"}";

    @RegisterExtension
    static final TestRedis REDIS = new TestRedis(RedisProgram.BUNDLED);

    private final JobQueue queue = new RedisJobQueue(REDIS.connection(), new LanePolicy(9, Duration.ZERO));
    private final QueueControl control = new RedisQueueControl(REDIS.connection());
    private final JobIntake intake = intake();

    @Test
    void aJobInTheFormOf2010IsQueuedForTheSiloItNames() throws Exception {
        push(GOOD);

        assertThat(intake.drain()).isEqualTo(new IntakeReport(1, 0, 0));

        Job job = queue.claim("w", JobKind.DOWNLOAD, 9).jobs().getFirst();
        assertThat(job.source()).isEqualTo("intake");
        assertThat((DownloadPayload) job.payload()).satisfies(payload -> {
            assertThat(payload.silo()).isEqualTo("/silos/papers");
            assertThat(payload.identifier()).isEqualTo("oai:h:1");
            assertThat(payload.part()).isEqualTo("1.pdf");
            assertThat(payload.url()).hasToString("http://h/1.pdf");
        });
        assertThat(intake.drain().tookAnything()).isFalse();
        assertThat(queue.runFiles(Job.INTAKE).found()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no json|It is no JSON",
                "[1,2]|no JSON object",
                "\"text\"|no JSON object",
                "17|no JSON object",
                "null|no JSON object",
                "{}|'silo' is missing",
                "{\"url\":\"http://h/1\",\"filename\":\"a\",\"pid\":7,\"silo\":\"papers\"}|'pid' is missing or no text",
                "{\"url\":\"http://h/1\",\"filename\":\"\",\"pid\":\"p\",\"silo\":\"papers\"}|part is empty",
                "{\"url\":\"file:///etc/passwd\",\"filename\":\"a\",\"pid\":\"p\",\"silo\":\"papers\"}|not http or https",
                "{\"url\":\"http:///x\",\"filename\":\"a\",\"pid\":\"p\",\"silo\":\"papers\"}|no host",
                "{\"url\":\"http://h/ x\",\"filename\":\"a\",\"pid\":\"p\",\"silo\":\"papers\"}|Illegal character",
                "{\"url\":\"http://h/1\",\"filename\":\"a\",\"pid\":\"p\",\"silo\":\"/etc\"}|outside the silo root"
            })
    void whatIsNoJobOrNamesNoSiloOfOursFailsWithTheReason(String entry, String reason) throws Exception {
        push(entry);

        assertThat(intake.drain()).isEqualTo(new IntakeReport(0, 1, 0));

        QueuedJob failed = control.jobs(JobKind.DOWNLOAD, "intake", JobState.FAILED, 0, 9)
                .jobs()
                .getFirst();
        assertThat(failed.job()).isNull();
        assertThat(failed.text()).isEqualTo(entry);
        assertThat(failed.error()).contains(reason);
        assertThat(control.retryAll(JobKind.DOWNLOAD, "intake", JobState.FAILED))
                .isZero();
        assertThat(control.depths(JobKind.DOWNLOAD).getFirst().failed()).isOne();
    }

    @Test
    void bytesThatAreNoTextHugeAndDeepEntriesAreRefused() throws Exception {
        push(new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        push(("{\"url\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        push("[".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        push(GOOD);

        assertThat(intake.drain()).isEqualTo(new IntakeReport(1, 3, 0));

        assertThat(control.jobs(JobKind.DOWNLOAD, "intake", JobState.FAILED, 0, 9)
                        .jobs())
                .extracting(QueuedJob::error)
                .anyMatch(error -> error.contains("not UTF-8"))
                .anyMatch(error -> error.contains("longer than 65536 bytes"))
                .allSatisfy(error -> assertThat(error).hasSizeLessThanOrEqualTo(500));
    }

    @Test
    void aBareStopEndsNobody() throws Exception {
        push("STOP");
        push(GOOD);

        assertThat(intake.drain()).isEqualTo(new IntakeReport(1, 0, 1));
    }

    @Test
    void whatAKilledProgramTookIsTakenByTheNextAndQueuedOnce() throws Exception {
        push(GOOD);
        JobIntake killed = new JobIntake(
                REDIS.connection(),
                queue,
                name -> {
                    throw new IllegalStateException("killed in the middle");
                },
                InstantSource.system());
        assertThatThrownBy(killed::drain).hasMessageContaining("killed");
        assertThat(intake.drain().tookAnything())
                .as("while the other's lease lasts")
                .isFalse();
        REDIS.connection().call(redis -> redis.del("windrow:{q:download_list}:lease"));

        assertThat(intake.drain()).isEqualTo(new IntakeReport(1, 0, 0));

        assertThat(queue.claim("w", JobKind.DOWNLOAD, 9).jobs()).hasSize(1);
    }

    @Test
    void manyEntriesAreTakenInBatchesAndInOrder() throws Exception {
        for (int i = 0; i < 450; i++) {
            push(GOOD.replace("oai:h:1", "oai:h:" + i));
        }
        int queued = 0;
        for (IntakeReport report = intake.drain(); report.tookAnything(); report = intake.drain()) {
            queued += report.queued();
        }

        assertThat(queued).isEqualTo(450);
        assertThat(queue.claim("w", JobKind.DOWNLOAD, 2).jobs())
                .extracting(job -> ((DownloadPayload) job.payload()).identifier())
                .containsExactly("oai:h:0", "oai:h:1");
    }

    @Test
    void aKeyOfAnotherTypeIsSaid() throws Exception {
        REDIS.connection().call(redis -> redis.set(LIST, "text"));

        assertThatThrownBy(intake::drain)
                .isInstanceOfSatisfying(
                        RedisException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(RedisException.Problem.COMMAND_FAILED))
                .hasMessageContaining("WRONGTYPE");
    }

    private JobIntake intake() {
        return new JobIntake(
                REDIS.connection(),
                queue,
                name -> name.equals("papers")
                        ? new SiloNames.Answer.Known("/silos/papers")
                        : new SiloNames.Answer.Refused("The silo '" + name + "' lies outside the silo root"),
                InstantSource.system());
    }

    private static void push(String entry) throws InterruptedException {
        push(entry.getBytes(StandardCharsets.UTF_8));
    }

    private static void push(byte[] entry) throws InterruptedException {
        REDIS.connection().call(redis -> redis.rpush(LIST.getBytes(StandardCharsets.UTF_8), entry));
    }
}
