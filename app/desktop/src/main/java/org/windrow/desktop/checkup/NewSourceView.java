package org.windrow.desktop.checkup;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.desktop.pane.Figures;
import org.windrow.fxkit.Texts;

/** A new source, from the pasted address to the harvest: the address, what answers there, the choices. */
public final class NewSourceView extends BorderPane {

    private final NewSourceViewModel model;
    private final Consumer<Boolean> add;
    private final Texts texts;
    private final Figures figures;
    private final VBox outcome = new VBox();
    private final Label wrong;
    private final Label title = new Label();
    private final Label intro = new Label();
    private final TextField address;
    private final Node addressRow;
    private final Button check;
    private final Button stop;
    private final Button harvest;
    private final Button keep;
    private final CheckingView checking;
    private final ChoicesView choices;

    /** @param add adds what was filled in, and harvests it if so told */
    public NewSourceView(NewSourceViewModel model, Consumer<Boolean> add, Texts texts, Figures figures) {
        this.model = model;
        this.add = add;
        this.texts = texts;
        this.figures = figures;
        setId("new-source");
        getStyleClass().add("form-page");
        address = FormRow.input("new-address", model.address());
        address.setPromptText(texts.get("new.address.prompt"));
        check = button("new-check", texts.get("new.check"), Feather.SEARCH);
        check.setOnAction(_ -> model.beginCheck());
        stop = button("new-check-cancel", texts.get("new.check.cancel"), Feather.X);
        stop.setOnAction(_ -> model.cancelCheck());
        harvest = button("new-harvest", texts.get("new.harvest"), Feather.DOWNLOAD_CLOUD);
        harvest.getStyleClass().add(Styles.ACCENT);
        harvest.setOnAction(_ -> finish(true));
        keep = new Button(texts.get("new.add"));
        keep.setId("new-add");
        keep.setOnAction(_ -> finish(false));
        checking = new CheckingView(model.check());
        choices = new ChoicesView(model, texts);
        wrong = new Label(texts.get("new.wrong"), new FontIcon(Feather.ALERT_CIRCLE));
        HBox.setHgrow(address, Priority.ALWAYS);
        var line = new HBox(address, check, stop);
        line.getStyleClass().add("form-line");
        addressRow =
                new FormRow(texts.get("new.address"), texts.get("new.address.hint"), address, line, model.address());
        setCenter(page());
        setBottom(footer());
        model.check().stateProperty().subscribe(this::show);
        model.choices().validProperty().subscribe(_ -> showWrong());
        model.openProperty().subscribe(this::takeFocus);
        model.purposeProperty().subscribe(this::showPurpose);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape();
                event.consume();
            }
        });
    }

    private Node page() {
        title.getStyleClass().add("pane-title");
        intro.getStyleClass().add("pane-summary");
        intro.setWrapText(true);
        outcome.getStyleClass().add("choices");
        var form = new VBox(new VBox(title, intro), addressRow, outcome);
        form.getStyleClass().add("form");
        var page = new HBox(form);
        page.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(form, Priority.ALWAYS);
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node footer() {
        var cancel = new Button(texts.get("new.cancel"));
        cancel.setId("new-cancel");
        cancel.getStyleClass().add(Styles.FLAT);
        cancel.setOnAction(_ -> model.closeForm());
        // why: a long remark beside them must not cut off what the buttons say
        keep.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        wrong.setId("new-wrong");
        wrong.getStyleClass().add("form-note");
        wrong.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), true);
        wrong.setWrapText(true);
        HBox.setHgrow(wrong, Priority.ALWAYS);
        var row = new HBox(harvest, keep, cancel, wrong);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("form", "form-buttons");
        HBox.setHgrow(row, Priority.ALWAYS);
        var footer = new HBox(row);
        footer.setAlignment(Pos.CENTER);
        footer.getStyleClass().add("form-footer");
        return footer;
    }

    private void show(CheckState state) {
        boolean busy = state instanceof CheckState.Checking;
        boolean found = state instanceof CheckState.Found;
        see(check, !busy);
        see(stop, busy);
        see(harvest, found);
        see(keep, found);
        check.getStyleClass().remove(Styles.ACCENT);
        if (!found) {
            check.getStyleClass().add(Styles.ACCENT);
        }
        showDefault();
        showWrong();
        switch (state) {
            case CheckState.Idle _ -> outcome.getChildren().clear();
            case CheckState.Checking _ -> outcome.getChildren().setAll(checking);
            case CheckState.Found answer -> {
                choices.show(answer.endpoint());
                outcome.getChildren()
                        .setAll(new EndpointView(answer, model.alreadyProperty().get(), texts, figures), choices);
            }
            case CheckState.Several several ->
                outcome.getChildren().setAll(new SeveralView(several.endpoints(), model, texts, figures));
            case CheckState.NotFound nothing ->
                outcome.getChildren().setAll(new NothingFoundView(nothing.reason(), nothing.advice(), model, texts));
            case CheckState.Refused refused ->
                outcome.getChildren().setAll(new NothingFoundView(refused.reason(), "", model, texts));
        }
        if (found && model.openProperty().get()) {
            harvest.requestFocus();
        }
    }

    private void finish(boolean harvestAtOnce) {
        if (!model.choices().validProperty().get()) {
            choices.unfold();
        }
        add.accept(harvestAtOnce);
    }

    /** Says what the form is for; of a source that is there the address is not asked. */
    private void showPurpose(NewSourceViewModel.Purpose purpose) {
        title.setText(
                switch (purpose) {
                    case ADD -> texts.get("new.title");
                    case CHANGE -> texts.get("new.change.title");
                    case COPY -> texts.get("new.copy.title");
                });
        intro.setText(
                switch (purpose) {
                    case ADD -> texts.get("new.intro");
                    case CHANGE -> texts.get("new.change.intro");
                    case COPY -> texts.get("new.copy.intro");
                });
        boolean change = purpose == NewSourceViewModel.Purpose.CHANGE;
        harvest.setText(texts.get(change ? "new.change.harvest" : "new.harvest"));
        keep.setText(texts.get(change ? "new.change.save" : "new.add"));
        see(addressRow, purpose == NewSourceViewModel.Purpose.ADD);
    }

    private void showWrong() {
        boolean found = model.check().stateProperty().get() instanceof CheckState.Found;
        see(wrong, found && !model.choices().validProperty().get());
    }

    /** why: a default button answers Enter anywhere in the window, also while the form is not shown. */
    private void showDefault() {
        boolean open = model.openProperty().get();
        boolean found = model.check().stateProperty().get() instanceof CheckState.Found;
        harvest.setDefaultButton(open && found);
        check.setDefaultButton(open && !found);
    }

    private void takeFocus(boolean open) {
        showDefault();
        if (open && model.purposeProperty().get() == NewSourceViewModel.Purpose.ADD) {
            // why: the field can take the focus only after it has become visible.
            Platform.runLater(() -> {
                address.requestFocus();
                address.end();
            });
        }
    }

    private void escape() {
        if (model.check().isChecking()) {
            model.cancelCheck();
        } else {
            model.closeForm();
        }
    }

    private static Button button(String id, String text, Feather icon) {
        var button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
