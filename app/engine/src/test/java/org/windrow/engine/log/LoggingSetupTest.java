package org.windrow.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.slf4j.Logger;
import org.slf4j.MDC;

class LoggingSetupTest {

    private static final long FILE_BYTES = 200_000;

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();
    private final Secrets secrets = new Secrets();
    private final Logger log = context.getLogger("org.windrow.Sample");

    @BeforeEach
    void shareTheMdc() {
        context.setMDCAdapter(Objects.requireNonNull(MDC.getMDCAdapter()));
    }

    @AfterEach
    void closeFiles() {
        context.stop();
    }

    @Test
    void aWorkersLinesGoToItsOwnFileAndTailAndToTheApplications() throws Exception {
        WorkerLogs logs = install(false).workerLogs();

        run(WorkerLogs.within("harvester-1", () -> log.info("page {} stored", 7)));
        run(WorkerLogs.within("downloader-1", () -> log.warn("slow host")));
        log.info("engine up");

        assertThat(texts(logs, "harvester-1")).containsExactly("page 7 stored");
        assertThat(texts(logs, "downloader-1")).containsExactly("slow host");
        assertThat(texts(logs, WorkerLogs.APPLICATION)).containsExactly("page 7 stored", "slow host", "engine up");
        assertThat(file("workers/harvester-1.log"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("Sample: page 7 stored");
        assertThat(file("windrow.log")).hasSize(3);
    }

    @Test
    void theLogOfEverythingSaysWhoseEachLineIsAndWhereTheFilesAre() throws Exception {
        WorkerLogs logs = install(false).workerLogs();

        run(WorkerLogs.within("node/harvester-1", () -> log.info("page 7 stored")));
        log.info("engine up");

        assertThat(logs.slice(WorkerLogs.APPLICATION, 0, 10).lines())
                .extracting(LogLine::worker)
                .containsExactly("node/harvester-1", WorkerLogs.APPLICATION);
        assertThat(logs.file(WorkerLogs.APPLICATION)).hasValue(folder.resolve("windrow.log"));
        assertThat(logs.file("node/harvester-1").orElseThrow())
                .content()
                .contains("page 7 stored")
                .doesNotContain("engine up");
    }

    @Test
    void aBurstOfLinesIsBoundedInMemoryAndWhatWasDroppedIsCounted() {
        WorkerLogs logs = install(false).workerLogs();
        for (int i = 1; i <= 50_000; i++) {
            log.info("line {}", i);
        }
        LogSlice slice = logs.slice(WorkerLogs.APPLICATION, 0, 100_000);
        assertThat(slice.lines())
                .hasSize(10_000)
                .last()
                .extracting(LogLine::text)
                .isEqualTo("line 50000");
        assertThat(slice.dropped()).isEqualTo(40_000);
    }

    @Test
    void virtualThreadsOfAWorkerLogForIt() throws Exception {
        WorkerLogs logs = install(false).workerLogs();

        Thread thread = WorkerLogs.threads("downloader-2").newThread(() -> log.info("fetched"));
        thread.start();
        thread.join();

        assertThat(thread.isVirtual()).isTrue();
        assertThat(texts(logs, "downloader-2")).containsExactly("fetched");
        assertThat(file("workers/downloader-2.log").getFirst()).contains("[downloader-2-1]");
    }

    @Test
    void theThreadIsItsOwnersAgainAfterAWorkersWork() throws Exception {
        install(false);
        List<String> seen = new ArrayList<>();

        run(WorkerLogs.within("outer", () -> {
            WorkerLogs.within("inner", () -> seen.add(MDC.get(WorkerLogs.WORKER)))
                    .run();
            seen.add(MDC.get(WorkerLogs.WORKER));
        }));

        assertThat(seen).containsExactly("inner", "outer");
    }

    @Test
    void noSecretReachesAnyLog() throws Exception {
        secrets.add("correct-horse");
        WorkerLogs logs = install(false).workerLogs();

        run(WorkerLogs.within(
                "redis",
                () -> log.error(
                        "Cannot reach {}",
                        "redis://:hunter2@localhost",
                        new IOException("AUTH correct-horse", new IOException("https://u:hunter2@example.org/")))));

        String everything = String.join("\n", file("windrow.log"))
                + String.join("\n", file("workers/redis.log"))
                + texts(logs, "redis")
                + texts(logs, WorkerLogs.APPLICATION);
        assertThat(everything).contains("Cannot reach redis://***@localhost", "AUTH ***", "https://***@example.org/");
        assertThat(everything).doesNotContain("hunter2", "correct-horse");
    }

    @Test
    void aMessageFromOutsideCannotForgeALine() throws Exception {
        WorkerLogs logs = install(false).workerLogs();

        run(WorkerLogs.within(
                "harvester-1", () -> log.warn("Odd identifier: {}", "oai:x\n2026-05-01 ERROR forged\u001B[2J")));

        assertThat(file("workers/harvester-1.log"))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("\u001B");
        assertThat(texts(logs, "harvester-1")).singleElement().asString().contains("oai:x 2026-05-01 ERROR forged");
    }

    @Test
    void aStackTraceIsInTheFileAndItsGistInTheTail() throws Exception {
        WorkerLogs logs = install(false).workerLogs();

        run(WorkerLogs.within("harvester-1", () -> log.error("Page 7", new IOException("disk full"))));

        assertThat(texts(logs, "harvester-1")).containsExactly("Page 7 – IOException: disk full");
        assertThat(file("workers/harvester-1.log"))
                .anyMatch(line -> line.startsWith("    at ") && line.contains("LoggingSetupTest"));
    }

    @Test
    void aBurstStaysBoundedInMemoryAndOnDisk() throws Exception {
        WorkerLogs logs = install(false).workerLogs();

        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> run(WorkerLogs.within("harvester-1", () -> {
                    for (int i = 1; i <= 200_000; i++) {
                        log.info("record {} of a burst that is long enough to fill a file", i);
                    }
                })));

        LogSlice slice = logs.slice("harvester-1", 0, Integer.MAX_VALUE);
        assertThat(slice.lines()).hasSize(2_000);
        assertThat(slice.dropped()).isEqualTo(198_000);
        assertThat(slice.next()).isEqualTo(200_000);
        try (Stream<Path> files = Files.list(folder.resolve("workers"))) {
            List<Path> rotated = files.toList();
            assertThat(rotated).hasSize(10);
            assertThat(rotated).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(FILE_BYTES + 20_000));
        }
    }

    @Test
    void aWorkersNameCannotLeaveTheFolder() throws Exception {
        install(false);

        run(WorkerLogs.within("../../etc/passwd", () -> log.info("hello")));
        run(WorkerLogs.within("NUL", () -> log.info("hello")));
        run(WorkerLogs.within("x".repeat(300), () -> log.info("hello")));

        try (Stream<Path> files = Files.list(folder.resolve("workers"))) {
            assertThat(files)
                    .hasSize(3)
                    .allMatch(file -> file.getFileName().toString().startsWith("w-"));
        }
    }

    @Test
    void aForgottenWorkersFileStays() throws Exception {
        WorkerLogs logs = install(false).workerLogs();
        run(WorkerLogs.within("harvester-1", () -> log.info("one")));

        logs.forget("harvester-1");

        assertThat(texts(logs, "harvester-1")).isEmpty();
        assertThat(file("workers/harvester-1.log")).hasSize(1);
    }

    @Test
    void withoutAFolderThereAreTailsOnly() throws Exception {
        WorkerLogs logs =
                LoggingSetup.install(context, null, secrets, FILE_BYTES, false).workerLogs();

        run(WorkerLogs.within("harvester-1", () -> log.info("one")));

        assertThat(texts(logs, "harvester-1")).containsExactly("one");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void aCommandShowsWarningsOnStderrAndAWindowNothing() {
        assertThat(terminalOf(true)).contains("slow host").doesNotContain("engine up");
        assertThat(terminalOf(false)).isEmpty();
    }

    private String terminalOf(boolean onTerminal) {
        PrintStream before = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            install(onTerminal);
            log.info("engine up");
            log.warn("slow host");
        } finally {
            System.setErr(before);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }

    private LoggingSetup install(boolean onTerminal) {
        return LoggingSetup.install(context, folder, secrets, FILE_BYTES, onTerminal);
    }

    private static void run(Runnable work) throws InterruptedException {
        Thread thread = Thread.ofPlatform().start(work);
        thread.join();
    }

    private static List<String> texts(WorkerLogs logs, String worker) {
        return logs.slice(worker, 0, 100).lines().stream().map(LogLine::text).toList();
    }

    private List<String> file(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }
}
