package org.windrow.desktop.checkup;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.windrow.fxkit.BusyWheel;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.OfferedSet;

/** A set: typed by hand, or chosen from the tree of them, which is read when it is opened and can be searched. */
final class SetPicker extends VBox {

    /** The height of a row in em, so that it grows with the text. */
    private static final double ROW = 2;

    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 8;
    private static final double FRAME = 0.15;

    /** So many matches are shown unfolded. */
    private static final int MOST_UNFOLDED = 300;

    private final NewSourceViewModel model;
    private final Texts texts;
    private final TreeView<SetTree.Branch> sets = new TreeView<>();
    private final Label status = new Label();
    private final BusyWheel wheel = new BusyWheel("checking-wheel");
    private final Button cancel;
    private final Button again;
    private final Button open;
    private final Label none;
    private final Node list;

    SetPicker(NewSourceViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("form-field");
        TextField typed = FormRow.input("new-set", model.choices().set());
        typed.setPromptText(texts.get("new.set.prompt"));
        HBox.setHgrow(typed, Priority.ALWAYS);
        open = button("new-sets-open", texts.get("new.sets.open"));
        var line = new HBox(typed, open);
        line.getStyleClass().add("form-line");
        cancel = button("new-sets-cancel", texts.get("new.sets.cancel"));
        cancel.setOnAction(_ -> model.sets().cancel());
        again = button("new-sets-again", texts.get("new.sets.again"));
        again.setOnAction(_ -> model.readSets());
        list = list();
        none = new Label(texts.get("new.set.none"));
        none.getStyleClass().add("form-note");
        open.setOnAction(_ -> {
            unfold(!list.isVisible());
            if (list.isVisible()) {
                model.readSets();
            }
        });
        var row = new FormRow(
                texts.get("new.set"),
                texts.get("new.set.hint"),
                typed,
                line,
                model.choices().set());
        getChildren().addAll(row, none, list);
    }

    /** Begins anew for another endpoint, which has sets or not. */
    void show(Endpoint.SetSupport support) {
        unfold(false);
        see(none, support == Endpoint.SetSupport.NO);
        open.setDisable(support == Endpoint.SetSupport.NO);
    }

    private void unfold(boolean unfolded) {
        see(list, unfolded);
        open.setText(texts.get(unfolded ? "new.sets.close" : "new.sets.open"));
    }

    private Node list() {
        var filter = new TextField();
        filter.setId("new-sets-filter");
        filter.setPromptText(texts.get("new.sets.filter"));
        filter.setAccessibleText(texts.get("new.sets.filter"));
        filter.textProperty().bindBidirectional(model.sets().filterProperty());
        sets.setShowRoot(false);
        sets.setId("new-sets");
        sets.setAccessibleText(texts.get("new.set"));
        sets.setCellFactory(_ -> new SetCell());
        sets.getSelectionModel().selectedItemProperty().subscribe(set -> {
            if (set != null) {
                set.getValue()
                        .set()
                        .ifPresent(chosen -> model.choices().set().text().set(chosen.spec()));
            }
        });
        model.sets().treeProperty().subscribe(this::showTree);
        var nothing = new Label();
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                model.sets().filterProperty().get().isBlank()
                                        ? "new.sets.nothing"
                                        : "new.sets.no-match"),
                        model.sets().filterProperty()));
        nothing.visibleProperty().bind(Bindings.isEmpty(model.sets().shown()));
        nothing.setMouseTransparent(true);
        status.setId("new-sets-status");
        status.setWrapText(true);
        status.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        var below = new HBox(wheel, status, cancel, again);
        below.getStyleClass().add("form-line");
        below.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(filter, new StackPane(sets, nothing), below);
        box.getStyleClass().add("set-list");
        model.sets().stateProperty().subscribe(_ -> showState());
        model.sets().shown().addListener((ListChangeListener<OfferedSet>) _ -> showState());
        return box;
    }

    private void showTree(SetTree tree) {
        SetItem root = SetItem.root(tree);
        sets.setRoot(root);
        boolean searched = !model.sets().filterProperty().get().isBlank();
        if (searched && model.sets().shown().size() <= MOST_UNFOLDED) {
            root.unfoldAll();
        }
    }

    private void showState() {
        SetList.State state = model.sets().stateProperty().get();
        boolean reading = state instanceof SetList.State.Reading;
        int count = model.sets().size();
        status.setText(
                switch (state) {
                    case SetList.State.Unread _ -> "";
                    case SetList.State.Reading _ -> texts.format("new.sets.reading", count);
                    case SetList.State.Complete _ ->
                        model.sets().isCut()
                                ? texts.format("new.sets.cut", count)
                                : texts.format("new.sets.complete", count);
                    case SetList.State.Incomplete incomplete ->
                        texts.format("new.sets.incomplete", count, incomplete.reason());
                });
        // why: a set that had nothing below it when it was drawn may have by now
        sets.refresh();
        // why of all, not of those that match: what is below must not jump while one types
        double height = Math.clamp(count, LEAST_ROWS, MOST_ROWS) * ROW + FRAME;
        sets.setStyle(
                "-fx-fixed-cell-size: %1$sem; -fx-min-height: %2$sem; -fx-pref-height: %2$sem;".formatted(ROW, height));
        see(wheel, reading);
        see(cancel, reading);
        see(again, state instanceof SetList.State.Incomplete);
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private static Button button(String id, String text) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** A set's name, and its setSpec beside it. */
    private static final class SetCell extends TreeCell<SetTree.Branch> {

        private final Label name = new Label();
        private final Label spec = new Label();
        private final HBox line = new HBox(name, spec);

        SetCell() {
            spec.getStyleClass().add("source-address");
            line.getStyleClass().add("form-line");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SetTree.Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            if (empty || branch == null) {
                setGraphic(null);
                return;
            }
            String shown = branch.set().map(set -> OutsideText.line(set.name())).orElse("");
            String key = OutsideText.line(branch.spec());
            name.setText(shown.isEmpty() ? key : shown);
            spec.setText(shown.isEmpty() ? "" : key);
            setGraphic(line);
        }
    }
}
