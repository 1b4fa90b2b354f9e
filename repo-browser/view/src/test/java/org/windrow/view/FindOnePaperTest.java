package org.windrow.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;
import org.windrow.view.search.HitRow;
import org.windrow.view.search.Order;
import org.windrow.view.selection.Selection;

/** A hundred thousand harvested records, and one paper among them. The silo and its index are made once. */
class FindOnePaperTest extends ShelfTest {

    private static final int OTHERS = 100_000;
    private static final String PAPER = "oai:example.org:haymaking";

    /** What is behind this has gone through all of them; what is shown, selected or asked for takes a small part of it. */
    private static final Duration MUCH = Duration.ofMillis(700);

    @TempDir
    static Path folder;

    FindOnePaperTest() {
        super(Duration.ofMinutes(2));
    }

    @BeforeAll
    static void harvest() throws Exception {
        LargeShelf.make(folder.resolve("silo"), OTHERS);
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            record(silo, "Haymaking under Certain Skies", "2026-01-10T10:00:00Z");
            PaperFiles.put(silo, PAPER, "paper.pdf", PaperFiles.pdf("Haymaking under Uncertain Skies", 3));
            record(silo, "Haymaking under Uncertain Skies", "2026-02-10T10:00:00Z");
        }
    }

    @BeforeEach
    void open() {
        browser(folder.resolve("indexes"), Locale.ROOT);
        openSilo(folder.resolve("silo"), OTHERS + 1);
    }

    @AfterEach
    void nothingWasOpened() {
        assertThat(opened).isEmpty();
    }

    @Test
    void onePaperIsFoundReadComparedAndHandedOn() throws Exception {
        click("#search-field");
        type("haymaking skies");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("1 object"));
        press(KeyCode.DOWN);
        await().until(() -> sees("#object-title"));
        assertThat(find("#object-title", Label.class).getText()).isEqualTo("Haymaking under Uncertain Skies");

        tab("tab-files");
        await().until(() -> sees("#preview-page"));
        assertThat(find("#preview-page", ImageView.class).getAccessibleText()).isEqualTo("Page 1 of 3");

        onFx(() -> model.search().reset());
        await().until(() -> model.search().totalProperty().get() == OTHERS + 1);
        click("#news-month");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("1 object"));
        tab("tab-versions");
        click("#versions-compare");
        await().until(() -> sees("#compare-lines"));
        assertThat(onFx(() -> find("#comparison", VBox.class).getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .contains("− Haymaking under Certain Skies", "+ Haymaking under Uncertain Skies");

        Path bag = folder.resolve("for-a-colleague");
        export("export-chosen-bag", bag);
        await().untilAsserted(() -> assertThat(told).anyMatch(text -> text.startsWith("1 object exported")));
        try (var files = Files.walk(bag.resolve("data"))) {
            assertThat(files.map(file -> Objects.toString(file.getFileName()))).contains("paper.pdf", "oai_dc.xml");
        }
    }

    @Test
    void aHundredThousandAreSearchedJumpedInSortedAndSelectedWithoutGoingThroughThem() {
        TableView<?> table = find("#results", TableView.class);
        assertThat(work(() -> {
                    click("#search-field");
                    type("barley");
                    await().until(() -> model.search().totalProperty().get() == (OTHERS + 6) / 7);
                    await().until(() -> onFx(() -> row(0).title().startsWith("Barley")));
                }))
                .isLessThan(MUCH);

        onFx(() -> model.search().reset());
        await().until(() -> model.search().totalProperty().get() == OTHERS + 1);
        assertThat(work(() -> {
                    press(KeyCode.TAB);
                    onFx(table::requestFocus);
                    press(KeyCode.END);
                    await().until(() -> onFx(() -> !row(OTHERS).identifier().isEmpty()));
                    await().until(() -> sees("#object-title"));
                    press(KeyCode.HOME);
                }))
                .isLessThan(MUCH);

        assertThat(work(() -> {
                    onFx(() -> model.search().orderProperty().set(Order.TITLE_BACKWARDS));
                    await().until(() -> onFx(() -> row(0).title().startsWith("Wheat of the Moor")));
                }))
                .isLessThan(MUCH);

        assertThat(work(() -> {
                    press(KeyCode.CONTROL, KeyCode.A);
                    assertThat(find("#selection-words", Label.class).getText()).isEqualTo("100,001 selected");
                }))
                .isLessThan(MUCH);
        assertThat(onFx(() -> model.search().results().selection().ranges()))
                .containsExactly(new Selection.Range(0, OTHERS + 1));
        assertThat(onFx(() -> table.lookupAll(".table-row-cell").size())).isLessThan(60);

        press(KeyCode.ESCAPE);
        assertThat(sees("#selection-words")).isFalse();
    }

    @Test
    void anExportOfAHundredThousandIsStoppedByAKeyAndLeavesNothing() {
        click("#search-field");
        press(KeyCode.DOWN, KeyCode.CONTROL, KeyCode.A);
        onFx(() -> model.search().results().selectAll());
        Path target = folder.resolve("all.jsonl");
        export("export-chosen-json-lines", target);
        beatUntil(
                () -> Long.parseLong(find("#work-words", Label.class).getText().replaceAll("\\D", "")) > 100);
        assertThat(work(() -> {
                    press(KeyCode.CONTROL, KeyCode.PERIOD);
                    await().until(() -> !model.errand().runningProperty().get());
                }))
                .isLessThan(MUCH);
        assertThat(target).doesNotExist();
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().contains("all.jsonl"));
    }

    /** How long the JavaFX thread was on a processor meanwhile; on a busy machine that says more than a clock. */
    private static Duration work(Runnable deed) {
        long thread = onFx(() -> Thread.currentThread().threadId());
        long before = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
        deed.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread) - before);
    }

    private HitRow row(int place) {
        var rows = model.search().results().rows();
        // why: how many were found is known before their first rows come
        return place < rows.size() ? rows.get(place).value() : HitRow.COMING;
    }

    private static void record(Silo silo, String title, String datestamp) throws Exception {
        String document = """
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title>%s</dc:title><dc:creator>Plough, Piers</dc:creator><dc:date>2025</dc:date></oai_dc:dc>
                """.formatted(title);
        MetadataPart metadata = new MetadataPart("oai_dc.xml", "text/xml", document.getBytes(UTF_8));
        silo.putRecord(new RecordUpdate(PAPER, datestamp, false, List.of("fields"), metadata, List.of(), datestamp));
    }
}
