package org.windrow.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.view.search.ResultLayout;
import org.windrow.view.shelf.Scope;
import org.windrow.view.side.FileTextBox;

/** The browser in a window over a folder with two silos. */
class AllSilosTest extends ShelfTest {

    @TempDir
    Path folder;

    AllSilosTest() {
        super(Duration.ofSeconds(20));
    }

    @BeforeEach
    void open() throws Exception {
        SampleShelf.make(folder.resolve("granary/barn"));
        SampleShelf.make(folder.resolve("granary/loft"));
        browser(folder.resolve("indexes"), Locale.ROOT);
    }

    @Test
    void aPersonSearchesAllNarrowsToASiloReadsAnObjectAndExportsIt() throws Exception {
        openAll();
        assertThat(onFx(() -> List.<Object>copyOf(find("#silos", ComboBox.class).getItems())))
                .containsExactly(
                        Scope.ALL, Scope.of(folder.resolve("granary/barn")), Scope.of(folder.resolve("granary/loft")));
        click("#search-field");
        type("good hay");
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("2 objects"));
        await().until(() -> silo("loft") != null);
        onFx(() -> silo("loft").fire());
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("1 object"));
        click("#search-field");
        press(KeyCode.DOWN);
        await().until(() -> sees("#object-title"));
        assertThat(find("#object-title", Label.class).getText()).isEqualTo("On the Making of Good Hay");
        assertThat(onFx(() -> model.object().pageProperty().get().silo())).isEqualTo(folder.resolve("granary/loft"));

        Path bag = folder.resolve("for-a-colleague");
        assertThat(export("export-found-bag", bag)).startsWith("good-hay-loft-");
        await().untilAsserted(() -> assertThat(told).anyMatch(text -> text.startsWith("1 object exported")));
        try (Stream<Path> silos = Files.list(bag.resolve("data"))) {
            assertThat(silos.map(each -> String.valueOf(each.getFileName()))).containsExactly("loft");
        }
        onFx(() -> model.search().reset());
        await().untilAsserted(() -> assertThat(summary()).isEqualTo("66 objects"));
        assertThat(export("export-found-csv", folder.resolve("all.csv"))).startsWith("All-silos-");
        await().untilAsserted(() -> assertThat(told).anyMatch(text -> text.startsWith("66 objects exported")));
    }

    @Test
    void theTableHasAColumnForTheSiloWhileSeveralAreLookedAt() {
        openAll();
        onFx(() -> model.layoutProperty().set(ResultLayout.TABLE));
        assertThat(columns()).contains("results-silo");
        settle();
        picture("all-silos-table", 1);
        onFx(() -> model.choose(Scope.of(folder.resolve("granary/barn"))));
        beatUntil(() -> model.search().totalProperty().get() == 33);
        assertThat(columns()).doesNotContain("results-silo");
    }

    @Test
    void theFoldersOfEachSiloStandBelowItsName() {
        openAll();
        onFx(() -> model.layoutProperty().set(ResultLayout.FOLDERS));
        TreeView<?> tree = find("#folders", TreeView.class);
        await().until(() -> onFx(() -> tree.getRoot().getChildren().size() == 2));
        assertThat(onFx(() -> tree.isShowRoot())).isFalse();
        TreeItem<?> barn = onFx(() -> (TreeItem<?>) tree.getRoot().getChildren().getFirst());
        onFx(() -> barn.setExpanded(true));
        await().until(() -> onFx(() -> !barn.getChildren().isEmpty()));
        settle();
        picture("all-silos-folders", 1);
    }

    @Test
    void whatIsOfferedForOneSiloOnlySaysSo() {
        openAll();
        assertThat(find("#search-files", CheckBox.class).isDisabled()).isTrue();
        assertThat(onFx(() -> HoverTip.of(
                        (FileTextBox) find("#search-files", CheckBox.class).getParent())))
                .contains("single silo");
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void pictures(Appearance appearance) {
        for (Locale language : List.of(Locale.ROOT, Locale.GERMAN)) {
            onFx(() -> model.close());
            browser(folder.resolve("indexes"), language);
            onFx(() -> theme.appearanceProperty().set(appearance));
            openAll();
            click("#search-field");
            type("making");
            await().until(() -> model.search().totalProperty().get() == 2);
            press(KeyCode.DOWN);
            await().until(() -> sees("#object-title"));
            settle();
            String name = "all-silos-" + word(appearance) + (language.equals(Locale.GERMAN) ? "-german" : "");
            picture(name, 1);
            assertThat(Path.of(System.getProperty("windrow.pictures", "target/pictures"), name + ".png"))
                    .exists();
        }
    }

    private void openAll() {
        openSilo(folder.resolve("granary"), 66);
    }

    /** The box to narrow to a silo; null if there is none. */
    private CheckBox silo(String name) {
        return onFx(() -> find("#facets", javafx.scene.control.ScrollPane.class).lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals(name))
                .findFirst()
                .orElse(null));
    }

    private List<String> columns() {
        TableView<?> table = find("#results", TableView.class);
        return onFx(() -> table.getColumns().stream().map(TableColumn::getId).toList());
    }
}
