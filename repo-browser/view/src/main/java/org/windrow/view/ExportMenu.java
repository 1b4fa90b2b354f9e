package org.windrow.view;

import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.view.export.ExportOrder;
import org.windrow.view.export.Versions;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.work.Chosen;

/** The menu of exports: the objects that were chosen, or all that was found, in each format. */
final class ExportMenu extends MenuButton {

    private final BrowserViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Chosen>> chosen;
    private final BiFunction<ExportMenu, String, @Nullable File> where;
    private final CheckMenuItem allVersions;

    /**
     * @param chosen the object that is read, or those that are selected
     * @param where asks for the file or folder to be written, given the menu and a name to begin with; null if nothing is to be
     */
    ExportMenu(
            BrowserViewModel model,
            Supplier<Optional<Chosen>> chosen,
            BiFunction<ExportMenu, String, @Nullable File> where) {
        super(model.words().texts().get("export.menu"), new FontIcon(Feather.DOWNLOAD));
        this.model = model;
        this.texts = model.words().texts();
        this.chosen = chosen;
        this.where = where;
        setId("export");
        allVersions = new CheckMenuItem(texts.get("export.versions"));
        allVersions.setId("export-versions");
        getItems()
                .addAll(menu("export.chosen", false), menu("export.found", true), new SeparatorMenuItem(), allVersions);
        disableProperty()
                .bind(model.errand()
                        .runningProperty()
                        .or(model.search().totalProperty().isEqualTo(0)));
    }

    /** Asks with the system's own window. */
    static @Nullable File ask(ExportMenu menu, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(menu.texts.get("export.where"));
        chooser.setInitialFileName(name);
        return chooser.showSaveDialog(menu.getScene().getWindow());
    }

    private Menu menu(String key, boolean all) {
        var menu = new Menu(texts.get(key));
        menu.setId(key.replace('.', '-'));
        menu.getItems()
                .setAll(Arrays.stream(ExportOrder.Format.values())
                        .map(format -> item(menu.getId(), format, all))
                        .toList());
        return menu;
    }

    private MenuItem item(String menu, ExportOrder.Format format, boolean all) {
        var item = new MenuItem(name(format));
        item.setId(menu + "-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setOnAction(_ -> export(format, all));
        return item;
    }

    private String name(ExportOrder.Format format) {
        return switch (format) {
            case BAG -> texts.get("export.as-bag");
            case ZIP -> texts.get("export.as-zip");
            case OCFL -> texts.get("export.as-ocfl");
            case CSV -> texts.get("export.as-csv");
            case JSON_LINES -> texts.get("export.as-json-lines");
            case XML -> texts.get("export.as-xml");
        };
    }

    private void export(ExportOrder.Format format, boolean all) {
        OpenSilos silos = model.openProperty().get();
        Optional<Chosen> objects = chosen.get();
        if (silos == null || (!all && objects.isEmpty())) {
            return;
        }
        String what = all ? model.search().asked() : called(silos, objects.get());
        File target = where.apply(this, model.export().proposedName(silos, what, format));
        if (target == null) {
            return;
        }
        Versions versions = allVersions.isSelected() ? Versions.ALL : Versions.CURRENT;
        var order = new ExportOrder(format, versions, target.toPath());
        if (all) {
            model.export().export(silos, model.search().request(), order);
        } else {
            model.export().export(silos, objects.get(), order);
        }
    }

    /** What a person would call them: one by its title, several by what was searched and how many they are. */
    private String called(OpenSilos silos, Chosen objects) {
        ObjectPage page = model.object().pageProperty().get();
        if (objects.count() == 1 && page != null) {
            return page.title();
        }
        String asked = model.search().asked();
        return (asked.isEmpty() ? model.export().called(silos) : asked) + " "
                + texts.format("export.several", objects.count());
    }
}
