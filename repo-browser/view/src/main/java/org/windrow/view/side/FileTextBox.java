package org.windrow.view.side;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Texts;
import org.windrow.view.search.FileTextChoice;

/** Has the text of files searched, too; for several silos it says where that is chosen. */
public final class FileTextBox extends StackPane {

    public FileTextBox(FileTextChoice choice, Texts texts) {
        var box = new CheckBox(texts.get("files.search"));
        box.setId("search-files");
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("side-group");
        box.setTooltip(new Tooltip(texts.get("files.search-why")));
        box.disableProperty().bind(choice.possibleProperty().not());
        choice.possibleProperty()
                .subscribe(one ->
                        box.setAccessibleHelp(one ? texts.get("files.search-why") : texts.get("files.search-one")));
        choice.wantedProperty().subscribe(box::setSelected);
        box.setOnAction(_ -> choice.choose(box.isSelected()));
        getChildren().add(box);
        // why around the box: what is disabled is told nothing of the mouse
        HoverTip.over(this, () -> box.isDisabled() ? texts.get("files.search-one") : "");
    }
}
