package org.windrow.desktop.preferences;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.desktop.checkup.Field;
import org.windrow.desktop.checkup.FormRow;
import org.windrow.desktop.pane.PaneHeader;
import org.windrow.fxkit.Texts;

/** All that a person can decide, on one page. */
public final class PreferencesView extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final PreferencesViewModel model;
    private final Texts texts;

    public PreferencesView(PreferencesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("pane-preferences");
        getStyleClass().addAll("pane", "form-page");
        EngineForm form = model.form();
        var engine = new VBox(
                section("prefs.section.places", places(form)),
                section("prefs.section.redis", new RedisSection(model, texts)),
                section("prefs.section.workers", workers(form)),
                section("prefs.section.network", network(form)));
        engine.getStyleClass().add("prefs-sections");
        engine.disableProperty().bind(model.readyProperty().not());
        var page = new VBox(section("prefs.section.window", new WindowSection(model.window(), texts)), engine);
        page.getStyleClass().addAll("form", "prefs-sections");
        var scroll = new ScrollPane(page);
        scroll.setId("prefs-scroll");
        scroll.setFitToWidth(true);
        // why: a window that is first laid out as long as this page loses the places of its dividers when it shrinks
        scroll.setPrefHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new PaneHeader(
                                texts.get("pane.preferences"), new SimpleStringProperty(texts.get("prefs.summary"))),
                        scroll,
                        footer());
    }

    private Node section(String titleKey, Node content) {
        var title = new Label(texts.get(titleKey));
        title.getStyleClass().add("prefs-title");
        var section = new VBox(title, content);
        section.getStyleClass().add("prefs-section");
        return section;
    }

    private Node places(EngineForm form) {
        TextField silos = FormRow.input("prefs-silos", form.silos());
        TextField data = FormRow.input("prefs-data", form.data());
        model.usualFoldersProperty().subscribe(usual -> {
            silos.setPromptText(usual.silos());
            data.setPromptText(usual.data());
        });
        return choices(
                row("prefs.silos", "prefs.silos.hint", silos, form.silos()),
                row("prefs.data", "prefs.data.hint", data, form.data()));
    }

    private Node row(String nameKey, String hintKey, TextField input, Field field) {
        var choose = new Button(texts.get("prefs.choose-folder"), new FontIcon(Feather.FOLDER));
        choose.setId(input.getId() + "-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> {
            File chosen = new DirectoryChooser().showDialog(getScene().getWindow());
            if (chosen != null) {
                field.text().set(chosen.getAbsolutePath());
            }
        });
        var line = new HBox(input, choose);
        line.getStyleClass().add("form-line");
        HBox.setHgrow(input, Priority.ALWAYS);
        return new FormRow(texts.get(nameKey), texts.get(hintKey), input, line, field);
    }

    private Node workers(EngineForm form) {
        return choices(
                FormRow.pair(
                        text("prefs-harvesters", "prefs.harvesters", "prefs.harvesters.hint", form.harvesters()),
                        text("prefs-downloaders", "prefs.downloaders", "prefs.downloaders.hint", form.downloaders())),
                FormRow.pair(
                        text("prefs-gap", "prefs.gap", "prefs.gap.hint", form.gap()),
                        text("prefs-connections", "prefs.connections", "prefs.connections.hint", form.connections())));
    }

    private Node network(EngineForm form) {
        return choices(
                text("prefs-contact", "prefs.contact", "prefs.contact.hint", form.contact()),
                FormRow.pair(
                        text("prefs-proxy", "prefs.proxy", "prefs.proxy.hint", form.proxy()),
                        PasswordRow.of(
                                "prefs-proxy-password",
                                texts.get("prefs.proxy.password"),
                                model,
                                form.proxyPassword(),
                                texts)));
    }

    private Node text(String id, String nameKey, String hintKey, Field field) {
        return FormRow.text(id, texts.get(nameKey), texts.get(hintKey), field);
    }

    private static Node choices(Node... rows) {
        var box = new VBox(rows);
        box.getStyleClass().add("choices");
        return box;
    }

    private Node footer() {
        var save = new Button(texts.get("prefs.save"));
        save.setId("prefs-save");
        save.setDefaultButton(true);
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(_ -> model.save());
        save.disableProperty().bind(model.changedProperty().not());
        var discard = new Button(texts.get("prefs.discard"));
        discard.setId("prefs-discard");
        discard.setOnAction(_ -> model.discard());
        discard.disableProperty().bind(model.changedProperty().not());
        var note = new Label();
        note.setId("prefs-note");
        note.setWrapText(true);
        note.getStyleClass().add("form-note");
        Runnable tell = () -> {
            boolean wrong = !model.problemProperty().get().isEmpty();
            note.pseudoClassStateChanged(WRONG, wrong);
            note.setText(
                    wrong
                            ? model.problemProperty().get()
                            : model.restartProperty().get() ? texts.get("prefs.restart") : "");
        };
        model.problemProperty().subscribe(tell);
        model.restartProperty().subscribe(tell);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        save.setMinWidth(USE_PREF_SIZE);
        discard.setMinWidth(USE_PREF_SIZE);
        var buttons = new HBox(save, discard, note, space);
        buttons.getStyleClass().addAll("form", "form-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        var bar = new HBox(buttons);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        bar.getStyleClass().add("form-footer");
        return bar;
    }
}
