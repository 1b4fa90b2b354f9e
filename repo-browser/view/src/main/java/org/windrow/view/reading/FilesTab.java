package org.windrow.view.reading;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.index.document.FileKind;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.object.ObjectViewModel;
import org.windrow.view.search.FacetWords;
import org.windrow.view.work.Opener;
import org.windrow.view.work.Words;

/** The parts of a version, and a preview of the one that is chosen. */
final class FilesTab extends Tab {

    private final ObjectViewModel model;
    private final Words words;
    private final Texts texts;
    private final Opener opener;
    private final TableView<SiloPart> table;
    private final ComboBox<SiloVersion> versions = new ComboBox<>();

    FilesTab(ObjectViewModel model, Words words, Opener opener) {
        super(words.texts().get("object.files"));
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.opener = opener;
        this.table = table();
        setId("tab-files");
        setClosable(false);
        var preview = new PreviewView(texts, model::turnTo);
        model.previewProperty().subscribe(preview::show);
        var split = new SplitPane(new VBox(bar(), table), preview);
        VBox.setVgrow(table, Priority.ALWAYS);
        split.setId("files-split");
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.4);
        setContent(split);
        model.pageProperty().subscribe(this::show);
        model.versionProperty().subscribe(this::show);
    }

    private void show(@Nullable ObjectPage page) {
        versions.getItems().clear();
        if (page != null) {
            versions.getItems().setAll(page.object().versions().reversed());
        }
    }

    private void show(@Nullable SiloVersion version) {
        table.getItems().clear();
        versions.setValue(version);
        if (version != null) {
            table.getItems().setAll(version.parts());
            // why: the first file is what most came for; the record is in the tabs beside this one
            if (!version.parts().isEmpty()) {
                table.getSelectionModel()
                        .select(version.parts().stream()
                                .filter(part ->
                                        !part.missing() && FileKind.of(part.name(), part.mediaType()) != FileKind.XML)
                                .findFirst()
                                .orElse(version.parts().getFirst()));
            }
        }
    }

    private HBox bar() {
        versions.setId("files-version");
        versions.setAccessibleText(texts.get("files.version"));
        versions.setConverter(new StringConverter<>() {
            @Override
            public String toString(SiloVersion version) {
                return version == null ? "" : texts.format("version.name", version.name(), words.dayOf(version.date()));
            }

            @Override
            public SiloVersion fromString(String name) {
                return Objects.requireNonNull(versions.getValue());
            }
        });
        versions.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.versionProperty().set(chosen);
            }
        });
        var open = new Button(texts.get("files.open"), new FontIcon(Feather.EXTERNAL_LINK));
        open.setId("files-open");
        open.setOnAction(_ -> open());
        open.disableProperty()
                .bind(model.partProperty()
                        .map(part -> part == null || part.missing())
                        .orElse(true));
        MenuButton more = more();
        // why: in a narrow window the version is cut short rather than what the buttons say
        open.setMinWidth(Region.USE_PREF_SIZE);
        more.setMinWidth(Region.USE_PREF_SIZE);
        versions.setMinWidth(0);
        var bar = new HBox(versions, open, more);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private TableView<SiloPart> table() {
        TableView<SiloPart> made = Tables.table("parts", texts.get("files.name"));
        made.getColumns().add(Tables.column(texts.get("files.part"), 160, part -> Tables.oneLine(part.name())));
        made.getColumns().add(Tables.column(texts.get("files.size"), 70, part -> words.bytes(part.size())));
        made.getColumns().add(Tables.column(texts.get("files.type"), 130, this::type));
        made.getColumns().add(Tables.column(texts.get("files.state"), 75, part -> state(part.state())));
        made.getColumns().add(Tables.column(texts.get("files.checksum"), 160, FilesTab::checksum));
        made.setPlaceholder(new Label(texts.get("files.none")));
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        made.setContextMenu(new ContextMenu(items()));
        FilesOut.install(made);
        made.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, part) -> model.partProperty().set(part));
        made.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        return made;
    }

    private MenuButton more() {
        var more = new MenuButton(texts.get("files.more"), new FontIcon(Feather.MORE_HORIZONTAL), items());
        more.setId("files-more");
        more.disableProperty().bind(model.partProperty().map(part -> false).orElse(true));
        return more;
    }

    private MenuItem[] items() {
        return new MenuItem[] {
            item(
                    "files.show",
                    part -> opener.open(Objects.requireNonNull(part.file().getParent()))),
            item("files.copy-path", part -> copy(part.file().toString())),
            item(
                    "files.copy-source",
                    part -> copy(part.source() == null ? "" : part.source().toString())),
            item("files.copy-checksum", part -> copy(checksum(part)))
        };
    }

    private MenuItem item(String key, Consumer<SiloPart> task) {
        var item = new MenuItem(texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> {
            SiloPart part = model.partProperty().get();
            if (part != null) {
                task.accept(part);
            }
        });
        return item;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String type(SiloPart part) {
        return Optional.ofNullable(part.mediaType())
                .orElseGet(() -> FacetWords.kind(FileKind.of(part.name(), null), texts));
    }

    private String state(SiloPart.State state) {
        return switch (state) {
            case PRESENT -> texts.get("part.present");
            case MISSING -> texts.get("part.missing");
            case DANGLING -> texts.get("part.dangling");
            case OUTSIDE -> texts.get("part.outside");
        };
    }

    private static String checksum(SiloPart part) {
        if (part.sha256() != null) {
            return "SHA-256 " + part.sha256();
        }
        return part.md5() == null ? "–" : "MD5 " + part.md5();
    }

    /** A file of a kind that is not known may be a program, so its folder is opened instead. */
    private void open() {
        SiloPart part = model.partProperty().get();
        if (part != null && !part.missing()) {
            boolean document = FileKind.of(part.name(), null) != FileKind.OTHER;
            opener.open(
                    document ? part.file() : Objects.requireNonNull(part.file().getParent()));
        }
    }
}
