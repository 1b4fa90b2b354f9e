package org.windrow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.view.search.Order;
import org.windrow.view.shelf.Scope;

/** The browser in a window over a real silo. */
class BrowserTest extends ShelfTest {

    @TempDir
    Path folder;

    BrowserTest() {
        super(Duration.ofSeconds(10));
    }

    @BeforeEach
    void open() throws Exception {
        SampleShelf.make(folder.resolve("silo"));
        browser(folder.resolve("indexes"), Locale.ROOT);
    }

    @Test
    void aPersonFindsAPaperByTypingAndReadsIt() {
        openSample();
        click("#search-field");
        type("good hay");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("1 object"));
        press(KeyCode.DOWN);
        await().untilAsserted(() ->
                assertThat(find("#object-title", Label.class).getText()).isEqualTo("On the Making of Good Hay"));
        assertThat(find("#object-people", Label.class).getText()).isEqualTo("Plough, Piers · 1972-05-01");
        tab("tab-metadata");
        assertThat(find("#metadata", TableView.class).getItems().toString()).contains("dc:title");
        tab("tab-files");
        await().until(() -> sees("#preview-text"));
        assertThat(find("#preview-text", TextArea.class).getText()).isEqualTo("Cut it dry.\n");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).startsWith("@article{plough1972making");
        onFx(() -> find("#repository", RepositoryPane.class)
                .actions()
                .get("open.source")
                .run());
        assertThat(opened).containsExactly("https://example.org/papers/1972-05-01");
    }

    @Test
    void aFacetNarrowsWhatWasFoundAndLetsGoAgain() {
        openSample();
        click("#facet-type-book");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("30 objects"));
        assertThat(find("#facet-type-book", CheckBox.class).isSelected()).isTrue();
        click("#facets-reset");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("33 objects"));
    }

    @Test
    void aWrongQueryIsExplainedAndStillSearched() {
        openSample();
        click("#search-field");
        type("color:green hay");
        await().until(() -> sees("#search-complaint"));
        assertThat(find("#search-complaint", Label.class).getText()).contains("color");
    }

    @Test
    void aTombstoneIsSaidInWords() {
        openSample();
        onFx(() -> model.read(ref(SampleShelf.GONE)));
        await().until(() -> sees("#object-tombstone"));
        assertThat(find("#object-tombstone", Label.class).getText()).contains("since 2021-03-04");
    }

    @Test
    void twoVersionsAreComparedFieldByField() {
        openSample();
        onFx(() -> model.read(ref(SampleShelf.HAY)));
        await().until(() -> sees("#object-title"));
        tab("tab-versions");
        click("#versions-compare");
        await().until(() -> sees("#compare-lines"));
        picture("compare", 1);
        assertThat(onFx(() -> find("#comparison", VBox.class).getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .contains("dc:title", "− On the Making of Hay", "+ On the Making of Good Hay");
    }

    @Test
    void theWholeSiloIsCheckedInTheBackground() throws Exception {
        Path altered;
        try (var files = Files.walk(folder.resolve("silo"))) {
            altered =
                    files.filter(file -> file.endsWith("notes.txt")).findFirst().orElseThrow();
        }
        Files.writeString(altered, "Cut it wet.\n");
        openSample();
        onFx(() -> find("#repository", RepositoryPane.class)
                .actions()
                .get("check.silo")
                .run());
        await().until(() -> sees("#check-findings"));
        assertThat(find("#check-summary", Label.class).getText())
                .contains("not as stored")
                .contains("33 objects");
        picture("checked", 1);
    }

    @Test
    void whatIsNoSiloIsSaidInASentence() throws Exception {
        Files.createDirectories(folder.resolve("other"));
        onFx(() -> model.open(folder.resolve("other")));
        await().untilAsserted(() ->
                assertThat(find("#repository-problem", Label.class).getText()).contains("is not a silo"));
        picture("no-silo", 1);
    }

    @Test
    void theFolderThatAPersonChoosesIsOpened() {
        onFx(() -> find("#repository", RepositoryPane.class)
                .askForFolderWith(() -> folder.resolve("silo").toFile()));
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        beatUntil(() -> model.search().totalProperty().get() == 33);
        assertThat(onFx(() -> model.chosenProperty().get())).isEqualTo(Scope.of(folder.resolve("silo")));
        onFx(() -> find("#repository", RepositoryPane.class).askForFolderWith(() -> null));
        press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        assertThat(onFx(() -> model.chosenProperty().get())).isEqualTo(Scope.of(folder.resolve("silo")));
        assertThat(told).isEmpty();
    }

    @Test
    void whileNoWordsAreTypedWhatChangedLastComesFirst() {
        openSample();
        ComboBox<?> order = find("#search-order", ComboBox.class);
        assertThat(onFx(() -> model.search().orderProperty().get())).isEqualTo(Order.CHANGED);
        assertThat(order.getItems().toString()).doesNotContain("RELEVANCE");
        click("#search-field");
        type("hay");
        assertThat(onFx(() -> order.getValue())).isEqualTo(Order.RELEVANCE);
        press(KeyCode.ESCAPE);
        assertThat(onFx(() -> order.getValue())).isEqualTo(Order.CHANGED);
        onFx(() -> model.search().orderProperty().set(Order.TITLE));
        type("hay");
        assertThat(onFx(() -> order.getValue())).isEqualTo(Order.TITLE);
        assertThat(order.getItems().toString()).contains("RELEVANCE");
    }

    @Test
    void ofWhatFiltersLetThroughNoneIsBetterThanAnother() {
        openSample();
        ComboBox<?> order = find("#search-order", ComboBox.class);
        click("#search-field");
        type("set:fields changed:30d -lost");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("32 objects"));
        assertThat(onFx(() -> order.getValue())).isEqualTo(Order.CHANGED);
        assertThat(order.getItems().toString()).doesNotContain("RELEVANCE");
        type(" creator:rosa");
        assertThat(onFx(() -> order.getValue())).isEqualTo(Order.RELEVANCE);
    }

    @Test
    void theGenuineSilosOfThePythonOpenAndShowTheirContent() throws Exception {
        Path fixtures = Path.of(System.getProperty("windrow.fixtures", "none")).resolve("silo");
        assumeTrue(Files.isDirectory(fixtures), "The genuine silos are not here");
        Path silos = Files.createDirectories(folder.resolve("genuine"));
        for (String name : List.of("plain-oai", "eprints", "awkward")) {
            var tar = new ProcessBuilder(
                            "tar", "-xf", fixtures.resolve(name + ".tar").toString(), "-C", silos.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(File.createTempFile("tar", "log", folder.toFile()))
                    .start();
            assertThat(tar.waitFor()).isZero();
        }
        List<Path> roots;
        try (var all = Files.walk(silos)) {
            roots = all.filter(file -> file.endsWith("pairtree_version0_1"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
        assertThat(roots).isNotEmpty();
        for (Path root : roots) {
            onFx(() -> model.open(root));
            beatUntil(() -> model.search().totalProperty().get() > 0
                    && model.search().indexingProperty().get().isEmpty()
                    && Scope.of(root).equals(model.chosenProperty().get()));
            for (var row : onFx(() -> List.copyOf(model.search().results().rows()))) {
                await().until(() -> !row.value().identifier().isEmpty());
                onFx(() -> model.read(row.value().object()));
                await().until(() -> {
                    var page = model.object().pageProperty().get();
                    return page != null
                            && page.object().identifier().equals(row.value().identifier());
                });
            }
        }
        settle();
        picture("genuine", 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void picturesOfEveryTab(Appearance appearance) {
        String name = "-" + word(appearance);
        onFx(() -> theme.appearanceProperty().set(appearance));
        settle();
        picture("empty" + name, 1);
        openSample();
        picture("found" + name, 1);
        click("#search-field");
        type("making");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("1 object"));
        press(KeyCode.DOWN);
        await().until(() -> sees("#object-title"));
        for (String tab : List.of("overview", "metadata", "source", "files", "versions")) {
            tab("tab-" + tab);
            picture(tab + name, 1);
        }
        click("#search-field");
        type(" nowhere at all");
        await().until(() -> sees("#results-reset"));
        picture("nothing" + name, 1);
        assertThat(Files.exists(
                        Path.of(System.getProperty("windrow.pictures", "target/pictures"), "found" + name + ".png")))
                .isTrue();
    }

    @Test
    void itSpeaksGerman() {
        onFx(() -> model.close());
        browser(folder.resolve("indexes"), Locale.GERMAN);
        openSample();
        assertThat(summary()).isEqualTo("33 Objekte");
        onFx(() -> model.read(ref(SampleShelf.WANTING)));
        await().until(() -> sees("#object-missing"));
        picture("german", 1);
    }

    private void openSample() {
        openSilo(folder.resolve("silo"), 33);
    }
}
