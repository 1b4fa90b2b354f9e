package org.windrow.view;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.view.export.ExportViewModel;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Chosen;

/** The menu of exports: what was selected, or all that was found. */
final class ExportMenu extends MenuButton {

    private final BrowserViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Chosen>> selected;

    /** @param selected the objects that are selected */
    ExportMenu(BrowserViewModel model, Supplier<Optional<Chosen>> selected) {
        super(model.words().texts().get("export.menu"), new FontIcon(Feather.DOWNLOAD));
        this.model = model;
        this.texts = model.words().texts();
        this.selected = selected;
        setId("export");
        getItems()
                .addAll(
                        item("export.selected-bag", ExportViewModel.Format.BAG, false),
                        item("export.selected-zip", ExportViewModel.Format.ZIP, false),
                        new SeparatorMenuItem(),
                        item("export.found-bag", ExportViewModel.Format.BAG, true),
                        item("export.found-zip", ExportViewModel.Format.ZIP, true),
                        item("export.found-csv", ExportViewModel.Format.CSV, true),
                        item("export.found-json", ExportViewModel.Format.JSON_LINES, true));
        disableProperty()
                .bind(model.errand()
                        .runningProperty()
                        .or(model.search().totalProperty().isEqualTo(0)));
    }

    private MenuItem item(String key, ExportViewModel.Format format, boolean all) {
        var item = new MenuItem(texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> export(format, all));
        return item;
    }

    private void export(ExportViewModel.Format format, boolean all) {
        Shelf shelf = model.shelfProperty().get();
        Optional<Chosen> identifiers = selected.get();
        if (shelf == null || (!all && identifiers.isEmpty())) {
            return;
        }
        File target = ask(shelf.name(), format);
        if (target == null) {
            return;
        }
        if (all) {
            model.export().export(shelf, model.search().request(), format, target.toPath());
        } else {
            model.export().export(shelf, identifiers.orElseThrow(), format, target.toPath());
        }
    }

    private @Nullable File ask(String name, ExportViewModel.Format format) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("export.where"));
        chooser.setInitialFileName(name
                + switch (format) {
                    case BAG -> "-bag";
                    case ZIP -> ".zip";
                    case CSV -> ".csv";
                    case JSON_LINES -> ".jsonl";
                });
        return chooser.showSaveDialog(getScene().getWindow());
    }
}
