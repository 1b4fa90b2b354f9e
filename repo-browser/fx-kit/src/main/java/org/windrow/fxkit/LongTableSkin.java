package org.windrow.fxkit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** A table whose flow is told of a stretch of its rows only; all others are told of all. */
final class LongTableSkin<S> extends TableViewSkin<S> {

    /** Only while the flow is told how many rows there are. Has no value of its own, since it is used while all is made. */
    private boolean tellingFlow;

    LongTableSkin(TableView<S> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<S>> createVirtualFlow() {
        return new LongFlow<>(getSkinnable());
    }

    @Override
    protected void updateItemCount() {
        flow().setRows(super.getItemCount());
        tellingFlow = true;
        super.updateItemCount();
        tellingFlow = false;
    }

    @Override
    protected int getItemCount() {
        int all = super.getItemCount();
        return tellingFlow ? LongFlow.stretchOf(all) : all;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VERTICAL_SCROLLBAR
                ? flow().placeBar()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private LongFlow<S> flow() {
        return (LongFlow<S>) getVirtualFlow();
    }
}
