package org.windrow.fxkit;

import javafx.scene.control.Skin;
import javafx.scene.control.TableView;

/**
 * A table of any length, in which a jump costs the same among a hundred rows and among a million. All that a table can do it
 * does, by the places of the rows in the whole list; its rows must be of one height, which is its fixed cell size. On the JavaFX
 * thread.
 *
 * @param <S> the table's rows
 */
public class LongTable<S> extends TableView<S> {

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LongTableSkin<>(this);
    }
}
