package org.windrow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.index.search.Facet;
import org.windrow.store.Silo;
import org.windrow.view.search.Order;
import org.windrow.view.search.ResultLayout;
import org.windrow.view.tree.FolderEntry;

/** The left and the middle of the browser in a window over a real silo, by mouse and by keyboard. */
class BrowsingTest extends ShelfTest {

    @TempDir
    Path folder;

    BrowsingTest() {
        super(Duration.ofSeconds(40));
    }

    @BeforeEach
    void open() throws Exception {
        SampleShelf.make(folder.resolve("silo"));
        browser(Locale.ROOT);
    }

    @Test
    void aSearchIsSavedFoundAgainRenamedAndRemovedByKeyboard() {
        click("#search-field");
        type("straw");
        await().until(() -> total() == 30);
        press(KeyCode.CONTROL, KeyCode.S);
        onFx(() -> robotless().selectAll());
        type("All straw");
        press(KeyCode.ENTER);
        assertThat(saved()).containsExactly("All straw");
        onFx(() -> model.search().reset());
        await().until(() -> total() == 33);
        press(KeyCode.DOWN, KeyCode.ENTER);
        onFx(() -> find("#saved", ListView.class).getSelectionModel().select(0));
        press(KeyCode.ENTER);
        await().until(() -> total() == 30);
        press(KeyCode.F2);
        onFx(() -> robotless().selectAll());
        type("Straw");
        press(KeyCode.ENTER);
        assertThat(saved()).containsExactly("Straw");
        onFx(() -> find("#saved", ListView.class).getSelectionModel().select(0));
        press(KeyCode.DELETE);
        assertThat(saved()).isEmpty();
        assertThat(told).contains("The search \"Straw\" was removed.");
    }

    @Test
    void theTableIsSortedByItsHeadings() {
        onFx(() -> model.layoutProperty().set(ResultLayout.TABLE));
        settle();
        TableView<?> table = find("#results", TableView.class);
        assertThat(table.getColumns()).extracting(TableColumn::getId).contains("results-creators", "results-changed");
        await().untilAsserted(() -> assertThat(headings())
                .containsExactly(
                        "mark", "title", "creators", "date", "type", "files", "size", "versions", "changed", "state"));
        onFx(() -> sort(table, "results-size"));
        assertThat(onFx(() -> model.search().orderProperty().get())).isEqualTo(Order.SMALLEST);
        onFx(() -> model.search().orderProperty().set(Order.NEWEST));
        assertThat(onFx(() -> table.getSortOrder().getFirst().getId())).isEqualTo("results-date");
        settle();
        assertThat(onFx(() -> model.search().orderProperty().get())).isEqualTo(Order.NEWEST);
    }

    @Test
    void theTitleTakesTheRoomOfTheOthersWithLargeText() {
        await().untilAsserted(() -> assertThat(headings()).containsExactly("mark", "title", "date", "size"));
        onFx(() -> theme.textSizeProperty().set(200));
        await().untilAsserted(() -> assertThat(headings()).containsExactly("mark", "title"));
    }

    @Test
    void whatIsRemarkableStandsBelowTheTitle() {
        onFx(() -> model.search().textProperty().set("wanting"));
        await().until(() -> total() == 1);
        await().untilAsserted(() -> assertThat(
                        onFx(() -> find(".hit-state", Label.class).getText()))
                .startsWith("files missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de"})
    void nothingIsCutInANarrowWindowWithLargeText(String language) {
        onFx(() -> model.close());
        browser(Locale.of(language));
        for (int width : List.of(1280, 980)) {
            for (int percent : List.of(100, 130)) {
                onFx(() -> {
                    theme.textSizeProperty().set(percent);
                    stage().setWidth(width);
                });
                settle();
                TextField field = find("#search-field", TextField.class);
                assertThat(onFx(() -> {
                            var prompt = new Text(field.getPromptText());
                            prompt.setFont(field.getFont());
                            return prompt.getLayoutBounds().getWidth();
                        }))
                        .as("Prompt at %s px and %s %%", width, percent)
                        .isLessThan(field.getWidth()
                                - field.getInsets().getLeft()
                                - field.getInsets().getRight());
                assertThat(onFx(() -> cut(".hit-title")))
                        .as("Titles at %s px and %s %%", width, percent)
                        .isEmpty();
            }
        }
        picture("narrow-large" + (language.isEmpty() ? "" : "-german"), 1);
    }

    @Test
    void manyAreSelectedByKeyboardAndDeletedWhenThePersonSaysSo() throws Exception {
        click("#search-field");
        type("straw");
        await().until(() -> total() == 30);
        press(KeyCode.DOWN);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(find("#selection-words", Label.class).getText()).isEqualTo("3 selected");
        press(KeyCode.CONTROL, KeyCode.A);
        assertThat(find("#selection-words", Label.class).getText()).isEqualTo("30 selected");
        press(KeyCode.ESCAPE);
        assertThat(sees("#selection-words")).isFalse();
        press(KeyCode.CONTROL, KeyCode.A);
        Platform.runLater(() -> find("#repository", RepositoryPane.class)
                .actions()
                .get("object.delete")
                .run());
        Scene dialog = dialog();
        assertThat(onFx(() -> ((javafx.scene.control.DialogPane) dialog.getRoot()).getHeaderText()))
                .isEqualTo("Delete 30 objects from the silo \"silo\"?");
        picture(dialog, "delete-dialog", 1);
        onFx(() -> ((javafx.scene.control.Button) dialog.lookup("#delete-do")).fire());
        beatUntil(() -> total() == 0);
        try (Silo read = Silo.open(folder.resolve("silo"))) {
            assertThat(read.identifiers()).hasSize(3);
        }
        await().until(() -> sees("#aside"));
        assertThat(find("#aside", MenuButton.class).getText()).isEqualTo("Deleted: 30");
        onFx(() -> find("#aside", MenuButton.class).getItems().getFirst().fire());
        beatUntil(() -> total() == 30);
        assertThat(sees("#aside")).isFalse();
    }

    @Test
    void anExportIsOfferedUnderANameThatAColleagueUnderstands() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        assertThat(export("export-found-zip", null)).isEqualTo("silo-" + day + ".zip");
        onFx(() -> model.search().textProperty().set("straw"));
        await().until(() -> total() == 30);
        onFx(() -> model.search().choose(Facet.LANGUAGE, "en", true));
        await().until(() -> total() == 30);
        assertThat(export("export-found-csv", null)).isEqualTo("straw-English-" + day + ".csv");
        await().until(() -> model.search().results().rows().size() == 30);
        onFx(() -> model.search().results().selectAll());
        assertThat(export("export-chosen-ocfl", null)).isEqualTo("straw-English-30-objects-" + day + "-ocfl");
        onFx(() -> {
            model.search().results().selection().clear();
            model.read(ref(SampleShelf.HAY));
        });
        await().until(() -> sees("#object-title"));
        for (String format : List.of("bag", "zip", "ocfl", "csv", "json-lines", "xml")) {
            assertThat(export("export-chosen-" + format, null)).startsWith("On-the-Making-of-Good-Hay-" + day);
        }
        onFx(() -> model.search().reset());
        await().until(() -> total() == 33);
        await().until(() -> model.search().results().rows().size() == 33);
        onFx(() -> model.search().results().selectAll());
        assertThat(export("export-chosen-bag", null)).isEqualTo("silo-33-objects-" + day + "-bag");
    }

    @Test
    void theFoldersLeadToAnObject() {
        onFx(() -> model.layoutProperty().set(ResultLayout.FOLDERS));
        settle();
        var tree = folders();
        goDown(tree);
        await().until(() -> sees("#object-title"));
        assertThat(onFx(() -> model.object().pageProperty().get().object().identifier()))
                .isEqualTo(onFx(() -> at(tree).getValue().identifier()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void picturesOfEveryState(Appearance appearance) {
        onFx(() -> theme.appearanceProperty().set(appearance));
        pictures("-" + word(appearance));
    }

    @Test
    void picturesInGerman() {
        onFx(() -> model.close());
        browser(Locale.GERMAN);
        pictures("-german");
    }

    private void pictures(String name) {
        onFx(() -> {
            model.kept().save(model.search().named("Everything"));
            model.search().textProperty().set("straw");
            model.kept().save(model.search().named("Straw, all volumes"));
        });
        await().until(() -> total() == 30);
        press(KeyCode.TAB);
        onFx(() -> {
            model.search().results().selection().only(1);
            model.search().results().selection().extendTo(4);
            model.search().results().selection().toggle(6);
        });
        picture("selected" + name, 1);
        onFx(() -> {
            model.search().results().selection().clear();
            model.layoutProperty().set(ResultLayout.TABLE);
        });
        picture("table" + name, 1);
        onFx(() -> {
            model.layoutProperty().set(ResultLayout.FOLDERS);
        });
        var tree = folders();
        goDown(tree);
        onFx(() -> at(tree).setExpanded(true));
        await().until(() -> onFx(() -> !at(tree).getChildren().isEmpty()));
        picture("folders" + name, 1);
        onFx(() -> {
            model.layoutProperty().set(ResultLayout.LIST);
            model.aside().delete(org.windrow.view.work.Chosen.of(ref("oai:example.org:straw-3")));
        });
        beatUntil(() -> model.aside().deletionsProperty().get().size() == 1 && total() == 29);
        picture("deleted" + name, 1);
        assertThat(Files.exists(
                        Path.of(System.getProperty("windrow.pictures", "target/pictures"), "deleted" + name + ".png")))
                .isTrue();
    }

    /** Opens the first folder, and the first in it, down to an object. */
    private static void goDown(TreeView<FolderEntry> tree) {
        while (onFx(() -> at(tree)).getValue().kind() == FolderEntry.Kind.BRANCH) {
            onFx(() -> at(tree).setExpanded(true));
            await().until(() -> onFx(() -> !at(tree).getChildren().isEmpty()));
            onFx(() -> tree.getSelectionModel().select(at(tree).getChildren().getFirst()));
        }
    }

    private static TreeItem<FolderEntry> at(TreeView<FolderEntry> tree) {
        TreeItem<FolderEntry> chosen = tree.getSelectionModel().getSelectedItem();
        return chosen == null ? tree.getRoot() : chosen;
    }

    @SuppressWarnings("unchecked")
    private TreeView<FolderEntry> folders() {
        await().until(() -> onFx(() -> find("#folders", TreeView.class).getRoot() != null));
        return find("#folders", TreeView.class);
    }

    private List<String> headings() {
        TableView<?> table = find("#results", TableView.class);
        return onFx(() -> table.getVisibleLeafColumns().stream()
                .map(column -> column.getId().replace("results-", ""))
                .toList());
    }

    /** The labels whose text is cut. */
    private List<String> cut(String selector) {
        return stage().getScene().getRoot().lookupAll(selector).stream()
                .map(Label.class::cast)
                .filter(Label::isTextTruncated)
                .map(Label::getText)
                .toList();
    }

    private static <R> void sort(TableView<R> table, String id) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (id.equals(column.getId())) {
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    private TextField robotless() {
        return find("#saved-name", TextField.class);
    }

    private List<String> saved() {
        return onFx(() -> model.kept().keptProperty().get().searches().stream()
                .map(search -> search.name())
                .toList());
    }

    private Scene dialog() {
        await().until(() -> onFx(() -> Window.getWindows().size() > 1));
        settle();
        return onFx(() -> Window.getWindows().getLast().getScene());
    }

    private void browser(Locale language) {
        browser(
                folder.resolve("indexes"),
                language,
                Clock.offset(Clock.system(ZoneOffset.UTC), Duration.ofMinutes(-3)));
        onFx(() -> model.offer(List.of(folder.resolve("silo"))));
        beatUntil(() -> total() == 33
                && model.search().indexingProperty().get().isEmpty()
                && model.search().results().rows().size() == 33);
        settle();
    }

    private int total() {
        return model.search().totalProperty().get();
    }
}
