package org.windrow.view.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/** A line of the tree; its entries are read when it is opened first. */
final class FolderItem extends TreeItem<FolderEntry> {

    private final FoldersViewModel model;
    private final Consumer<String> complain;
    private boolean read;

    FolderItem(FoldersViewModel model, FolderEntry entry, Consumer<String> complain) {
        super(entry);
        this.model = model;
        this.complain = complain;
        expandedProperty().addListener((_, _, open) -> {
            if (open) {
                readFirst();
            }
        });
    }

    @Override
    public boolean isLeaf() {
        return !getValue().opens();
    }

    private void readFirst() {
        if (!read) {
            read = true;
            model.read(getValue(), "", this::append, problem -> {
                read = false;
                complain.accept(problem);
            });
        }
    }

    /** Reads the entries that the last line of this folder stands for, into its place. */
    void readOn(TreeItem<FolderEntry> more) {
        model.read(
                getValue(),
                more.getValue().name(),
                entries -> {
                    getChildren().remove(more);
                    append(entries);
                },
                complain);
    }

    private void append(List<FolderEntry> entries) {
        List<TreeItem<FolderEntry>> items = new ArrayList<>();
        for (FolderEntry entry : entries) {
            items.add(new FolderItem(model, entry, complain));
        }
        // why all at once: each change of the list is laid out
        getChildren().addAll(items);
    }
}
