package org.windrow.bench.window;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.Ticker;
import org.windrow.view.BrowserTexts;
import org.windrow.view.BrowserViewModel;
import org.windrow.view.RepositoryPane;
import org.windrow.view.export.ExportOrder;
import org.windrow.view.export.Versions;
import org.windrow.view.search.Order;
import org.windrow.view.search.ResultLayout;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Opener;

/**
 * A scripted tour through the repository browser over a silo of any size: it searches, scrolls, pages, jumps, sorts and selects
 * everything, and tells for each step how long the JavaFX thread did not answer. With {@code export} it exports everything as JSON
 * Lines, ZIP and bag, and tells the seconds and the most heap in use. The first round warms up; the report is {@code
 * FOLDER/browser.txt}.
 *
 * <p>Usage: {@code BrowserTour SILO FOLDER [ROUNDS [export]]}. The index is kept in {@code FOLDER/indexes} from one run to the next.
 */
public final class BrowserTour {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserTour.class);
    private static final Duration MOST = Duration.ofHours(1);

    private final BrowserViewModel model;
    private final Stage stage;
    private final TourReport report;

    private BrowserTour(BrowserViewModel model, Stage stage, TourReport report) {
        this.model = model;
        this.stage = stage;
        this.report = report;
    }

    /** Opens the browser and walks through it. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        Platform.startup(() -> {});
        var model = Visit.onFx(() -> new BrowserViewModel(
                new Hands(Platform::runLater),
                folder.resolve("indexes"),
                BrowserTexts.of(Locale.ROOT),
                new Told(),
                Clock.system(ZoneId.systemDefault())));
        var tour = new BrowserTour(model, Visit.onFx(() -> show(model)), new TourReport(folder.resolve("browser.txt")));
        try {
            tour.open(Path.of(arguments[0]));
            tour.walk(rounds);
            if (arguments.length > 3) {
                tour.export(folder);
            }
            tour.report.write();
        } finally {
            Visit.onFx(model::close);
            Platform.exit();
        }
    }

    private static Stage show(BrowserViewModel model) {
        var stage = new Stage();
        var scene = new Scene(new RepositoryPane(model, new Unopened(), new Told()), 1280, 780);
        new Theme().dress(scene);
        stage.setScene(scene);
        var _ = new Ticker(stage, javafx.util.Duration.millis(250), model::beat);
        stage.show();
        return stage;
    }

    private void open(Path silo) throws InterruptedException {
        long start = System.nanoTime();
        Visit.onFx(() -> model.open(silo));
        await(() -> model.search().totalProperty().get() > 0);
        report.line("opened, first results after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        await(() -> model.search().indexingProperty().get().isEmpty());
        report.line(model.search().totalProperty().get() + " objects");
    }

    private void walk(int rounds) throws IOException, InterruptedException {
        PulseWatch watch = Visit.onFx(() -> new PulseWatch(Platform::runLater));
        for (int round = 1; round <= rounds; round++) {
            report.line(round == 1 ? "=== Round 1, which warms up" : "=== Round " + round);
            for (Step step : steps()) {
                step.deed().run();
                Thread.sleep(400);
                report.tell(step.name(), watch.take());
            }
            report.write();
        }
        watch.close();
    }

    private record Step(String name, Runnable deed) {}

    private List<Step> steps() {
        return List.of(
                new Step(
                        "everything, as a list",
                        () -> Visit.onFx(() -> model.search().reset())),
                new Step("scrolling 200 times", () -> scroll(200, 7)),
                new Step("jumping to the end", () -> scrollTo(1, 1)),
                new Step("jumping to 50 places", this::jump),
                new Step("sorted by title", () -> sort(Order.TITLE)),
                new Step("jumping to the middle", () -> scrollTo(1, 2)),
                new Step(
                        "selecting everything",
                        () -> Visit.onFx(() -> model.search().results().selectAll())),
                new Step("scrolling with everything selected", () -> scroll(50, 31)),
                new Step(
                        "selecting nothing",
                        () -> Visit.onFx(
                                () -> model.search().results().selection().clear())),
                new Step("sorted by date", () -> sort(Order.NEWEST)),
                new Step("as a table", () -> lay(ResultLayout.TABLE)),
                new Step("scrolling 200 times in the table", () -> scroll(200, 13)),
                new Step("typing four words letter by letter", this::write),
                new Step("as a list", () -> lay(ResultLayout.LIST)),
                new Step(
                        "the last object by its key",
                        () -> Visit.onFx(() -> {
                            table().requestFocus();
                            table().getSelectionModel().selectLast();
                        })));
    }

    private void scroll(int times, int by) {
        int[] at = {0};
        for (int i = 0; i < times; i++) {
            Visit.onFx(() -> table().scrollTo(at[0] += by));
            pause(15);
        }
    }

    private void jump() {
        for (int i = 0; i < 50; i++) {
            scrollTo(i * 37 % 50, 50);
            pause(60);
        }
    }

    private void scrollTo(long part, long of) {
        Visit.onFx(() -> table().scrollTo((int) (table().getItems().size() * part / of) - 1));
    }

    private void sort(Order order) {
        Visit.onFx(() -> model.search().orderProperty().set(order));
    }

    private void lay(ResultLayout layout) {
        Visit.onFx(() -> model.layoutProperty().set(layout));
    }

    private void write() {
        String words = "fo ba date:1990..1999 title:ce";
        for (int i = 1; i <= words.length(); i++) {
            String typed = words.substring(0, i);
            Visit.onFx(() -> model.search().textProperty().set(typed));
            pause(40);
        }
        Visit.onFx(() -> model.search().reset());
    }

    private TableView<?> table() {
        return (TableView<?>) stage.getScene().lookup("#results");
    }

    /** Everything that was found, in three formats. */
    private void export(Path folder) throws InterruptedException {
        for (ExportOrder.Format format :
                List.of(ExportOrder.Format.JSON_LINES, ExportOrder.Format.ZIP, ExportOrder.Format.BAG)) {
            var order = new ExportOrder(format, Versions.CURRENT, folder.resolve("everything" + format.ending()));
            long start = System.nanoTime();
            Visit.onFx(() -> model.export()
                    .export(
                            Objects.requireNonNull(model.openProperty().get()),
                            model.search().request(),
                            order));
            long[] most = {0};
            await(() -> {
                Runtime runtime = Runtime.getRuntime();
                most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
                return !model.errand().runningProperty().get();
            });
            report.line(String.format(
                    Locale.ROOT,
                    "%s of %d objects: %.1f s, heap under %d MiB",
                    format,
                    model.search().totalProperty().get(),
                    (System.nanoTime() - start) / 1e9,
                    most[0] >> 20));
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        while (!Visit.onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It took longer than " + MOST);
            }
            Thread.sleep(5);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Told implements Notices {
        @Override
        public void tell(String text) {
            LOG.info("{}", text);
        }

        @Override
        public void warn(String text) {
            LOG.warn("{}", text);
        }

        @Override
        public void offer(String text, Runnable undo) {
            LOG.info("{}", text);
        }
    }

    private static final class Unopened implements Opener {
        @Override
        public void open(Path path) {
            LOG.info("would open {}", path);
        }

        @Override
        public void browse(URI address) {
            LOG.info("would open {}", address);
        }
    }
}
