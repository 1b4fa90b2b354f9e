package org.windrow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.store.Silo;
import org.windrow.store.SiloPart;

/** The object at the right of the window: its pages, its source, its check, and what is handed on of it. */
class ReadingTest extends ShelfTest {

    @TempDir
    Path folder;

    ReadingTest() {
        super(Duration.ofSeconds(30));
    }

    @BeforeEach
    void open() throws Exception {
        SampleShelf.make(folder.resolve("silo"));
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            PaperFiles.put(silo, SampleShelf.HAY, "hay.pdf", PaperFiles.pdf("On the Making of Good Hay", 2));
            PaperFiles.put(
                    silo,
                    SampleShelf.HAY,
                    "login.pdf",
                    "<!DOCTYPE html><p>Log in</p>".getBytes(StandardCharsets.UTF_8));
            silo.barrier();
        }
        browser(folder.resolve("indexes"), Locale.ROOT);
        openSilo(folder.resolve("silo"), 33);
        onFx(() -> model.read(ref(SampleShelf.HAY)));
        await().until(() -> sees("#object-title"));
    }

    @AfterEach
    void nothingWasOpened() {
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void aPdfIsReadPageByPage(Appearance appearance) {
        onFx(() -> theme.appearanceProperty().set(appearance));
        choose("hay.pdf");
        await().until(() -> sees("#preview-page"));
        assertThat(find("#page-of", Label.class).getText()).isEqualTo("of 2");
        assertThat(find("#preview-page", ImageView.class).getAccessibleText()).isEqualTo("Page 1 of 2");
        picture("pdf-" + word(appearance), 1);
        click("#page-next");
        await().until(() -> find("#page-next", Button.class).isDisabled());
        onFx(() -> find("#page-scroll", ScrollPane.class).requestFocus());
        press(KeyCode.PAGE_UP);
        await().until(() -> find("#page-previous", Button.class).isDisabled());
    }

    @Test
    void aPdfThatIsNoneIsShownForWhatItIs() {
        choose("login.pdf");
        await().untilAsserted(() ->
                assertThat(find("#preview-note", Label.class).getText()).contains("This is no PDF"));
        picture("no-pdf", 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void allPlacesOfAWordAreCountedInTheSource(Appearance appearance) {
        onFx(() -> theme.appearanceProperty().set(appearance));
        tab("tab-source");
        click("#source-search");
        type("dc:");
        await().untilAsserted(() ->
                assertThat(find("#source-count", Label.class).getText()).startsWith("1 of "));
        press(KeyCode.ENTER);
        assertThat(find("#source-count", Label.class).getText()).startsWith("2 of ");
        press(KeyCode.SHIFT, KeyCode.F3);
        assertThat(find("#source-count", Label.class).getText()).startsWith("1 of ");
        picture("source-found-" + word(appearance), 1);
        onFx(() -> {
            var lines = find("#source", ListView.class);
            lines.getSelectionModel().clearAndSelect(1);
            lines.requestFocus();
        });
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).contains("<dc:");
    }

    @Test
    void whatWasAlteredIsShownWithBothChecksumsAndWhatIsMissingIsDownloadedAgain() throws Exception {
        Path notes = stored("notes.txt");
        Files.writeString(notes, "Cut it wet.\n");
        Files.delete(stored("yield.csv"));
        List<String> asked = new ArrayList<>();
        onFx(() -> model.check().downloadWith((Path silo, Collection<String> identifiers) -> {
            asked.addAll(identifiers);
            return CompletableFuture.completedFuture(1L);
        }));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        await().until(() -> sees("#check-findings"));
        settle();
        picture("checked-object", 1);
        var findings = model.check().findingsProperty().get();
        assertThat(findings)
                .anySatisfy(found -> assertThat(found.finding().checksums())
                        .satisfies(both -> assertThat(both.recorded()).isNotEqualTo(both.found())));
        click("#check-download");
        await().untilAsserted(() -> assertThat(told).contains("1 file will be downloaded again."));
        assertThat(asked).containsExactly(SampleShelf.HAY);
    }

    @Test
    void theFilesThatAreCopiedAreThoseThatAreThere() throws Exception {
        Files.delete(stored("yield.csv"));
        onFx(() -> model.read(ref(SampleShelf.HAY)));
        tab("tab-files");
        TableView<?> parts = find("#parts", TableView.class);
        await().until(() -> onFx(() -> parts.getItems().size()) == 5);
        onFx(() -> {
            parts.requestFocus();
            parts.getSelectionModel().selectAll();
        });
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getFiles()))
                .extracting(File::getName)
                .contains("notes.txt", "hay.pdf")
                .doesNotContain("yield.csv");
    }

    @Test
    void theObjectIsExportedAsOcflFromTheMenu() {
        Path target = folder.resolve("hay-ocfl");
        export("export-chosen-ocfl", target);
        await().untilAsserted(() -> assertThat(told).anyMatch(text -> text.startsWith("1 object exported")));
        assertThat(target.resolve("0=ocfl_1.1")).exists();
    }

    @Test
    void allThatWasFoundIsExportedAsOneDocument() {
        Path target = folder.resolve("all.xml");
        export("export-found-xml", target);
        await().untilAsserted(() -> assertThat(told).anyMatch(text -> text.contains("33 objects exported")));
        assertThat(target).content().contains("<oai:record>");
    }

    private void choose(String part) {
        tab("tab-files");
        onFx(() -> {
            TableView<?> parts = find("#parts", TableView.class);
            for (int i = 0; i < parts.getItems().size(); i++) {
                if (((SiloPart) parts.getItems().get(i)).name().equals(part)) {
                    parts.getSelectionModel().clearAndSelect(i);
                }
            }
        });
    }

    private Path stored(String name) throws IOException {
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            return silo.find(SampleShelf.HAY)
                    .flatMap(object -> object.currentVersion())
                    .flatMap(version -> version.part(name))
                    .orElseThrow()
                    .file();
        }
    }
}
