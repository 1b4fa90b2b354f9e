package org.windrow.view.side;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import org.windrow.fxkit.Texts;
import org.windrow.view.search.FileTextChoice;

/** Has the text of files searched, too. */
public final class FileTextBox extends CheckBox {

    public FileTextBox(FileTextChoice choice, Texts texts) {
        super(texts.get("files.search"));
        setId("search-files");
        setMnemonicParsing(false);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("side-group");
        setTooltip(new Tooltip(texts.get("files.search-why")));
        setAccessibleHelp(texts.get("files.search-why"));
        disableProperty().bind(choice.possibleProperty().not());
        choice.wantedProperty().subscribe(this::setSelected);
        setOnAction(_ -> choice.choose(isSelected()));
    }
}
