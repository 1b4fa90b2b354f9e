package org.windrow.view.search;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.Texts;
import org.windrow.view.selection.Selection;

/** A row that looks selected when its place is. */
final class SelectableRow extends TableRow<LiveRow<HitRow>> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Selection selection;
    private final Texts texts;

    SelectableRow(Selection selection, Texts texts) {
        this.selection = selection;
        this.texts = texts;
        indexProperty().addListener((_, _, _) -> look());
    }

    @Override
    protected void updateItem(@Nullable LiveRow<HitRow> row, boolean empty) {
        super.updateItem(row, empty);
        look();
    }

    /** Looks whether it is selected. */
    void look() {
        boolean chosen = !isEmpty() && selection.contains(getIndex());
        pseudoClassStateChanged(CHOSEN, chosen);
        // why in words too: the table itself knows only of the one row that is read
        setAccessibleHelp(chosen ? texts.get("selection.row") : null);
    }
}
