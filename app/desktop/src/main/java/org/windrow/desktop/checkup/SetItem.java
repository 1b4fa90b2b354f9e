package org.windrow.desktop.checkup;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A branch as the tree shows it. What is below is made only when somebody unfolds it, and grows as sets come. */
final class SetItem extends TreeItem<SetTree.Branch> {

    private boolean filled;

    SetItem(SetTree.Branch branch) {
        super(branch);
    }

    @Override
    public boolean isLeaf() {
        return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<SetTree.Branch>> getChildren() {
        ObservableList<TreeItem<SetTree.Branch>> items = super.getChildren();
        if (!filled && !isLeaf()) {
            filled = true;
            items.setAll(items(getValue().children()));
            getValue().children().addListener((ListChangeListener<SetTree.Branch>) change -> {
                while (change.next()) {
                    items.addAll(items(change.getAddedSubList()));
                }
            });
        }
        return items;
    }

    /** Unfolds it and all below it. */
    void unfoldAll() {
        setExpanded(true);
        getChildren().forEach(child -> {
            if (child instanceof SetItem item && !item.isLeaf()) {
                item.unfoldAll();
            }
        });
    }

    private static List<SetItem> items(List<? extends SetTree.Branch> branches) {
        return branches.stream().map(SetItem::new).toList();
    }
}
