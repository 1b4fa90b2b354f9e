package org.windrow.bench.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.Engine;

/** What the visitor does, step by step, through every screen. */
final class TourScript {

    private static final Logger LOG = LoggerFactory.getLogger(TourScript.class);
    private static final int BURST = 200_000;

    /**
     * A part of the tour.
     *
     * @param name what is done
     * @param deed does it, and returns when the window has had time to show it
     */
    record Step(String name, Deed deed) {}

    /** Something to do. */
    @FunctionalInterface
    interface Deed {
        /** Does it. */
        void run() throws InterruptedException;
    }

    private final Visit visit;
    private final Engine engine;
    private final List<Step> steps = new ArrayList<>();

    private TourScript(Visit visit, Engine engine) {
        this.visit = visit;
        this.engine = engine;
    }

    /** All steps, in their order. They can be walked again and again. */
    static List<Step> steps(Visit visit, Engine engine) {
        var script = new TourScript(visit, engine);
        script.sources();
        script.queues();
        script.workers();
        script.logs();
        script.rest();
        return List.copyOf(script.steps);
    }

    private void sources() {
        step("sources: open", () -> visit.press("rail-sources"));
        step("sources: scroll to the ends", () -> ends("sources-table"));
        step("sources: page through", () -> pages("sources-table", 20));
        step("sources: select", () -> select("sources-table", 0, 1, 250, 499, 0));
        step("sources: sort by each column", () -> sorts("sources-table"));
        for (String tab : List.of("history", "problems", "settings", "run")) {
            step("source: " + tab, () -> visit.press("detail-tab-" + tab));
        }
        step("new source: open the form", () -> visit.press("source-new"));
        step("new source: cancel", () -> visit.key(KeyCode.ESCAPE, false));
    }

    private void queues() {
        step("queues: open", () -> visit.press("rail-queues"));
        step("queues: select", () -> select("queues-table", 0, 1, 0));
        step("queues: select the longest", () -> {
            visit.sort("queues-table", 3);
            beat();
            visit.selectRow("queues-table", visit.rows("queues-table") - 1);
        });
        step("jobs: open", () -> visit.press("tab-waiting"));
        step("jobs: scroll to the ends", () -> ends("jobs-table"));
        step("jobs: page through", () -> pages("jobs-table", 40));
        step("jobs: select", () -> select("jobs-table", 0, 1, 500_000, 999_000, 0));
        step("jobs: in flight, delayed, failed", () -> {
            for (String state : List.of("in-flight", "delayed", "failed")) {
                visit.press("tab-" + state);
                beat();
            }
        });
        step("queues: chart", () -> visit.press("tab-chart"));
        step("queues: sort by each column", () -> sorts("queues-table"));
    }

    private void workers() {
        step("workers: open", () -> visit.press("rail-workers"));
        step("workers: select each", () -> {
            for (int i = 0; i < visit.rows("workers-table"); i++) {
                visit.selectRow("workers-table", i);
                beat();
            }
        });
        step("workers: sort by each column", () -> sorts("workers-table"));
    }

    private void logs() {
        step("logs: open", () -> visit.press("rail-logs"));
        step("logs: a burst of " + BURST + " lines", () -> {
            for (int i = 0; i < BURST; i++) {
                LOG.info("Line {} of a burst, as long as lines usually are when something goes on and on", i);
            }
        });
        step("logs: scroll to the ends", () -> {
            for (double place : new double[] {0, 0.5, 1}) {
                visit.scrollList("log-lines", place);
                beat();
            }
        });
        step("logs: search", () -> {
            for (String text : List.of("1", "12", "123", "")) {
                visit.write("logs-search", text);
                beat();
            }
        });
    }

    private void rest() {
        step("activity: open", () -> visit.press("rail-activity"));
        step("preferences: open", () -> visit.press("rail-preferences"));
        step("palette: open", () -> visit.key(KeyCode.K, true));
        step("palette: type", () -> {
            for (String text : List.of("s", "so", "sou", "pause")) {
                visit.write("palette-query", text);
                beat();
            }
        });
        step("palette: close", () -> visit.key(KeyCode.ESCAPE, false));
        step("shortcuts: open", () -> visit.key(KeyCode.F1, false));
        step("shortcuts: close", () -> visit.key(KeyCode.ESCAPE, false));
        for (String screen : List.of("sources", "queues", "logs")) {
            step("resize over " + screen, () -> {
                visit.press("rail-" + screen);
                beat();
                sizes();
            });
        }
        step("add a source, remove it", () -> {
            var last = engine.sources().getLast();
            engine.removeSource(last.id()).join();
            beat();
            engine.saveSource(last).join();
        });
        step("sources: watch for ten seconds", () -> {
            visit.press("rail-sources");
            visit.selectRow("sources-table", 0);
            Thread.sleep(10_000);
        });
        step("queues: watch for ten seconds", () -> {
            visit.press("rail-queues");
            Thread.sleep(10_000);
        });
    }

    private void step(String name, Deed deed) {
        steps.add(new Step(name, deed));
    }

    private void ends(String table) throws InterruptedException {
        for (double place : new double[] {1, 0, 0.5, 0}) {
            visit.scroll(table, place);
            beat();
        }
    }

    private void pages(String table, int count) throws InterruptedException {
        for (int i = 0; i <= count; i++) {
            visit.scroll(table, i / (double) count);
            Thread.sleep(50);
        }
    }

    private void select(String table, int... rows) throws InterruptedException {
        for (int row : rows) {
            if (row < visit.rows(table)) {
                visit.selectRow(table, row);
                beat();
            }
        }
    }

    private void sorts(String table) throws InterruptedException {
        for (int i = 0; i < visit.columns(table); i++) {
            visit.sort(table, i);
            beat();
        }
        visit.sort(table, -1);
    }

    private void sizes() throws InterruptedException {
        for (int i = 0; i <= 20; i++) {
            visit.resize(840 + 7 * i, 560 + 16 * i);
            Thread.sleep(40);
        }
        visit.resize(980, 760);
    }

    /** Time for the window to show what was done, and to look for what is new. */
    private static void beat() throws InterruptedException {
        Thread.sleep(300);
    }
}
