package org.windrow.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Action;
import org.windrow.view.kept.Kept;
import org.windrow.view.shelf.Scope;
import org.windrow.view.shelf.SiloNames;

/** Which silos are looked at, the others, and a way to open any. */
final class SilosBar extends HBox {

    private final BrowserViewModel model;
    private final Texts texts;
    private SiloNames names = new SiloNames(List.of());

    /** @param open asks the person for a folder, and opens it */
    SilosBar(BrowserViewModel model, Action open) {
        this.model = model;
        this.texts = model.words().texts();
        getStyleClass().add("silos-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(silos(), opening(open));
    }

    private ComboBox<Scope> silos() {
        var silos = new ComboBox<Scope>();
        silos.setId("silos");
        silos.setAccessibleText(texts.get("silos.name"));
        silos.setPromptText(texts.get("silos.prompt"));
        silos.setCellFactory(_ -> new SiloCell());
        silos.setButtonCell(new SiloCell());
        model.silosProperty().subscribe(folders -> {
            names = new SiloNames(folders);
            List<Scope> scopes = new ArrayList<>(folders.stream().map(Scope::of).toList());
            if (folders.size() > 1) {
                scopes.addFirst(Scope.ALL);
            }
            silos.getItems().setAll(scopes);
            silos.setValue(model.chosenProperty().get());
        });
        model.chosenProperty().subscribe(silos::setValue);
        silos.valueProperty().addListener((_, _, scope) -> {
            if (scope != null) {
                model.choose(scope);
            }
        });
        return silos;
    }

    private SplitMenuButton opening(Action open) {
        var button = new SplitMenuButton();
        button.setId("silo-open");
        button.setText(open.text());
        button.setGraphic(new FontIcon(open.icon()));
        button.setOnAction(_ -> open.run());
        button.setMinWidth(USE_PREF_SIZE);
        model.kept().keptProperty().map(Kept::recent).subscribe(recent -> fill(button, open, recent));
        return button;
    }

    private void fill(SplitMenuButton button, Action open, List<Path> recent) {
        var other = new MenuItem(open.text(), new FontIcon(open.icon()));
        other.setOnAction(_ -> open.run());
        button.getItems().setAll(other);
        if (!recent.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        for (Path folder : recent) {
            var item = new MenuItem(folder.toString(), new FontIcon(Feather.ARCHIVE));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.open(folder));
            button.getItems().add(item);
        }
    }

    private final class SiloCell extends ListCell<Scope> {
        @Override
        protected void updateItem(@Nullable Scope scope, boolean empty) {
            super.updateItem(scope, empty);
            switch (empty ? null : scope) {
                case Scope.All _ -> {
                    setText(texts.get("silos.all"));
                    setTooltip(new Tooltip(texts.get("silos.all-why")));
                }
                case Scope.One(Path folder) -> {
                    setText(names.of(folder));
                    setTooltip(new Tooltip(folder.toString()));
                }
                case null -> {
                    setText(null);
                    setTooltip(null);
                }
            }
        }
    }
}
