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

    /** The root of a tree, which need not have any sets yet. */
    static SetItem root(SetTree tree) {
        var item = new SetItem(tree.root());
        item.fill();
        item.setExpanded(true);
        return item;
    }

    @Override
    public boolean isLeaf() {
        return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<SetTree.Branch>> getChildren() {
        if (!filled && !isLeaf()) {
            fill();
        }
        return super.getChildren();
    }

    private void fill() {
        filled = true;
        ObservableList<TreeItem<SetTree.Branch>> items = super.getChildren();
        items.setAll(items(getValue().children()));
        getValue().children().addListener((ListChangeListener<SetTree.Branch>) change -> {
            while (change.next()) {
                items.addAll(items(change.getAddedSubList()));
            }
        });
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
