package org.windrow.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.windrow.desktop.MovableClock;
import org.windrow.desktop.Pictures;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.Fact;
import org.windrow.engine.run.FileCounts;
import org.windrow.engine.run.RunCounts;
import org.windrow.engine.run.RunStatus;
import org.windrow.engine.snapshot.ParkedHost;
import org.windrow.engine.snapshot.ParkedSource;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.SourceStatus.State;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.snapshot.WorkerStatus.Kind;
import org.windrow.engine.supervisor.ServiceState;

/** A window in the middle of a working day, over an engine that shows one. */
abstract class WorkingDayTest extends WindowTest {

    private final MovableClock clock = new MovableClock(NOW);

    @Override
    MovableClock clock() {
        return clock;
    }

    /** why not: it would take most of the time of these tests */
    @Override
    boolean isPainted() {
        return false;
    }

    @Override
    double width() {
        return 1200;
    }

    /** why before the window itself: a dialog that a test has left open belongs to it */
    @AfterEach
    void closeDialogs() {
        onFx(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage()))
                .forEach(Window::hide));
    }

    void go(Pane pane) {
        onFx(() -> shell().model().paneProperty().set(pane));
        settle();
    }

    /** Four minutes of a working day. */
    void work() {
        engine().show(new RedisStatus(RedisStatus.State.CONNECTED, "7.2.5 on 127.0.0.1:41207"));
        sources(86_000, 38_700);
        workers();
        events();
        logs();
        engine().parkHosts(new ParkedHost("arxiv.org", NOW.plusSeconds(300)));
        engine().park(new ParkedSource(
                "arXiv", NOW.plusSeconds(540), "The server asked to wait (503 Service Unavailable)"));
        onFx(() -> {
            for (int second = 0; second < 240; second++) {
                queues(second);
                shell().model().beat();
                clock.forward(Duration.ofSeconds(1));
            }
        });
        sources(98_412, 38_902);
        onFx(() -> shell().model().beat());
    }

    private void queues(int second) {
        long depth = Math.round(1_900 + 1_200 * Math.sin(second / 40.0) + 90 * Math.sin(second / 3.0));
        engine().showQueues(
                        Pictures.queue("Zenodo", depth, 16, 12, 3, Duration.ofSeconds(84), 31.4, 28.2),
                        Pictures.queue(
                                "Edinburgh Research Archive",
                                214 - second / 4,
                                4,
                                0,
                                0,
                                Duration.ofSeconds(31),
                                0,
                                3.1),
                        Pictures.queue("Intake", 0, 0, 0, 1, null));
    }

    private void sources(long records, long files) {
        Instant now = clock.instant();
        engine().showSources(
                        Pictures.source("zenodo", "Zenodo")
                                .at("https://zenodo.org/oai2d")
                                .state(State.HARVESTING)
                                .counts(new RunCounts(
                                        records,
                                        records - 4_310,
                                        3_100,
                                        950,
                                        260,
                                        0,
                                        2,
                                        986,
                                        412_600_000,
                                        new FileCounts(61_204, 58_930, 310, 3)))
                                .expected(243_000)
                                .began(NOW.minus(Duration.ofMinutes(11)))
                                .rate(312)
                                .build(),
                        Pictures.source("era", "Edinburgh Research Archive")
                                .at("https://era.ed.ac.uk/oai/request")
                                .state(State.DOWNLOADING)
                                .counts(new RunCounts(
                                        41_872,
                                        41_872,
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        419,
                                        96_000_000,
                                        new FileCounts(39_120, files, 0, 0)))
                                .build(),
                        Pictures.source("arxiv", "arXiv")
                                .at("https://oaipmh.arxiv.org/oai")
                                .state(State.PARKED)
                                .counts(Pictures.records(118_000))
                                .message("The server asked to wait until 12:09. The harvest goes on by itself then.")
                                .build(),
                        Pictures.source("pub", "Publikationen der Universität Bielefeld")
                                .at("https://pub.uni-bielefeld.de/oai")
                                .counts(new RunCounts(
                                        74_201,
                                        0,
                                        118,
                                        74_077,
                                        6,
                                        0,
                                        0,
                                        744,
                                        230_000_000,
                                        new FileCounts(124, 120, 4, 0)))
                                .ended(RunStatus.COMPLETE, now.minus(Duration.ofHours(5)))
                                .build(),
                        Pictures.source("mit", "DSpace@MIT")
                                .at("https://dspace.mit.edu/oai/request")
                                .counts(new RunCounts(
                                        31_044,
                                        31_040,
                                        0,
                                        0,
                                        0,
                                        4,
                                        17,
                                        320,
                                        88_000_000,
                                        new FileCounts(29_812, 29_800, 0, 12)))
                                .ended(RunStatus.INCOMPLETE, now.minus(Duration.ofDays(2)))
                                .message("12 files could not be had; harvesting again tries them again")
                                .build(),
                        Pictures.source("journal", "Journal of Hay Science")
                                .at("https://journals.example.org/index.php/hay/oai")
                                .build());
    }

    private void workers() {
        Instant hours = NOW.minus(Duration.ofMinutes(192));
        engine().showWorkers(
                        busy("redis", Kind.REDIS, hours, null, 0, null),
                        busy("harvester-1", Kind.HARVESTER, hours, "Zenodo, page 986", 3, null),
                        busy("harvester-2", Kind.HARVESTER, hours, null, 11, null),
                        busy(
                                "downloader-1",
                                Kind.DOWNLOADER,
                                hours,
                                "zenodo.org/records/10043/files/measurements.csv",
                                58_930,
                                null),
                        new WorkerStatus(
                                "here/downloader-2",
                                "downloader-2",
                                "this computer",
                                Kind.DOWNLOADER,
                                ServiceState.BACKOFF,
                                false,
                                NOW.minusSeconds(20),
                                null,
                                21_307,
                                "No space left on the disk that holds /data/silos",
                                true),
                        new WorkerStatus(
                                "node2/downloader-1",
                                "downloader-1",
                                "archive-02",
                                Kind.DOWNLOADER,
                                ServiceState.RUNNING,
                                false,
                                hours,
                                "era.ed.ac.uk/bitstream/1842/31415/thesis.pdf",
                                17_590,
                                null,
                                false));
        onFx(() -> shell().model().beat());
    }

    private static WorkerStatus busy(
            String name,
            Kind kind,
            Instant since,
            @org.jspecify.annotations.Nullable String job,
            long done,
            @org.jspecify.annotations.Nullable String error) {
        return new WorkerStatus(
                "here/" + name,
                name,
                "this computer",
                kind,
                ServiceState.RUNNING,
                false,
                since,
                job,
                done,
                error,
                true);
    }

    private void events() {
        engine().happen(
                        NOW.minusSeconds(18_000),
                        Event.Level.INFO,
                        "Publikationen der Universität Bielefeld",
                        "Harvest complete: 74,201 records, 0 new, 118 changed, 6 deleted; 120 of 124 files downloaded",
                        Fact.of(Fact.Code.RUN_COMPLETE, 74_201, 0, 118, 6, 124, 120, ""));
        engine().happen(
                        NOW.minusSeconds(11_520),
                        Event.Level.INFO,
                        "redis",
                        "Connected: Redis 7.2.5 on 127.0.0.1:41207",
                        Fact.of(Fact.Code.REDIS_CONNECTED, "Redis 7.2.5 on 127.0.0.1:41207"));
        engine().happen(
                        NOW.minusSeconds(700),
                        Event.Level.INFO,
                        "Zenodo",
                        "Harvested as it is scheduled: daily 12:00",
                        Fact.of(Fact.Code.RUN_SCHEDULED));
        engine().happen(
                        NOW.minusSeconds(260),
                        Event.Level.WARNING,
                        "arXiv",
                        "HTTP 503 from arxiv.org. Goes on by itself at 2026-03-01T12:09:00Z",
                        Fact.of(Fact.Code.ASKED_TO_WAIT, NOW.plusSeconds(540), "HTTP 503 from arxiv.org"));
        engine().happen(
                        NOW.minusSeconds(20),
                        Event.Level.ERROR,
                        "downloader-2",
                        "No space left on the disk that holds /data/silos. Make room; the worker tries again by itself.");
    }

    private void logs() {
        String[] lines = {
            "Ready to accept connections on 127.0.0.1:41207",
            "Background saving started by pid 41230",
            "DB saved on disk",
            "Background saving terminated with success",
            "100 changes in 300 seconds. Saving...",
            "Memory use is at 81 % of its bound",
            "AOF rewrite: 4.1 MB of old data dropped"
        };
        for (int i = 0; i < 60; i++) {
            String text = lines[i % lines.length];
            engine().log(
                            "here/redis",
                            NOW.minusSeconds(600 - i * 10L),
                            text.startsWith("Memory") ? "WARN" : "INFO",
                            text);
        }
        String[] harvester = {
            "Harvesting Zenodo from https://zenodo.org/oai2d",
            "Page 984: 100 records, 3 of them changed",
            "Zenodo was slow to answer (8 s); asking again",
            "Page 985 could not be read as XML and was repaired"
        };
        for (int i = 0; i < 12; i++) {
            String text = harvester[i % harvester.length];
            engine().log(
                            i % 3 == 0 ? "here/downloader-2" : "here/harvester-1",
                            NOW.minusSeconds(60 - i * 3L),
                            i == 6 ? "ERROR" : text.startsWith("Zenodo") ? "WARN" : "INFO",
                            text);
        }
    }
}
