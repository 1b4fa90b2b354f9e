package org.windrow.view.reading;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.Texts;
import org.windrow.index.metadata.Term;
import org.windrow.store.SiloObject;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.object.ObjectViewModel;
import org.windrow.view.work.Opener;
import org.windrow.view.work.Words;

/** An object to be read: title and people above, the rest in tabs. */
public final class ObjectView extends StackPane {

    private final Words words;
    private final Texts texts;
    private final Label title = label("object-title");
    private final Label people = label("object-people");
    private final Label tombstone = label("object-tombstone");
    private final Label damage = label("object-damage");
    private final Label missing = label("object-missing");
    private final VBox overview = new VBox();

    /** @param buttons what can be done with the object */
    public ObjectView(ObjectViewModel model, Words words, Opener opener, List<? extends Node> buttons) {
        this.words = words;
        this.texts = words.texts();
        setId("object");
        getStyleClass().add("object-view");
        tombstone.setGraphic(new FontIcon(Feather.TRASH_2));
        damage.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        missing.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        var bar = new FlowPane();
        bar.getStyleClass().add("object-buttons");
        bar.getChildren().setAll(buttons);
        var head = new VBox(title, people, tombstone, damage, missing, bar);
        head.getStyleClass().add("object-head");
        var tabs = new TabPane(
                overviewTab(),
                new MetadataTab(model, texts),
                new SourceTab(model, texts),
                new FilesTab(model, words, opener),
                new VersionsTab(model, words));
        tabs.setId("object-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        var whole = new VBox(head, tabs);
        var none = new EmptyState(Feather.FILE_TEXT, texts.get("object.none"), texts.get("object.none-why"));
        none.setId("object-none");
        var problem = label("object-problem");
        problem.textProperty().bind(model.problemProperty());
        var empty = new VBox(none, problem);
        empty.setAlignment(Pos.CENTER);
        getChildren().addAll(empty, whole);
        model.pageProperty().subscribe(page -> {
            whole.setVisible(page != null);
            empty.setVisible(page == null);
            if (page != null) {
                show(page);
            }
        });
    }

    private Tab overviewTab() {
        overview.setId("overview");
        overview.getStyleClass().add("overview");
        var scroll = new ScrollPane(overview);
        scroll.setFitToWidth(true);
        var tab = new Tab(texts.get("object.overview"), scroll);
        tab.setId("tab-overview");
        tab.setClosable(false);
        return tab;
    }

    private void show(ObjectPage page) {
        SiloObject object = page.object();
        title.setText(page.title());
        String date = page.description().first(Term.DATE);
        String creators = String.join("; ", page.description().all(Term.CREATOR));
        show(people, date == null ? creators : creators.isEmpty() ? date : creators + " · " + date);
        show(tombstone, tombstone(object));
        show(damage, String.join("\n", object.complaints()));
        int gone = object.missingFiles().size();
        show(missing, gone == 0 ? "" : texts.format("object.missing-files", gone));
        overview(page);
    }

    private String tombstone(SiloObject object) {
        return object.deletedAt()
                .map(date -> date.isBlank()
                        ? texts.get("object.deleted")
                        : texts.format("object.deleted-since", words.date(date)))
                .orElse("");
    }

    private void overview(ObjectPage page) {
        overview.getChildren().clear();
        for (String paragraph : page.description().all(Term.DESCRIPTION)) {
            var text = new Label(paragraph);
            text.setWrapText(true);
            text.getStyleClass().add("description");
            overview.getChildren().add(text);
        }
        SiloObject object = page.object();
        fact(texts.get("fact.identifier"), object.identifier());
        fact(texts.get("fact.silo"), page.silo().toString());
        for (Term term : List.of(Term.SUBJECT, Term.PUBLISHER, Term.TYPE, Term.LANGUAGE, Term.SOURCE, Term.RIGHTS)) {
            fact(name(term), String.join("; ", page.description().all(term)));
        }
        fact(texts.get("fact.links"), String.join("\n", page.description().all(Term.IDENTIFIER)));
        fact(texts.get("fact.sets"), String.join(", ", object.sets()));
        fact(texts.get("fact.datestamp"), words.date(object.datestamp()));
        fact(texts.get("fact.first-seen"), words.date(object.firstSeen()));
    }

    private String name(Term term) {
        return switch (term) {
            case SUBJECT -> texts.get("fact.subject");
            case PUBLISHER -> texts.get("fact.publisher");
            case TYPE -> texts.get("fact.type");
            case LANGUAGE -> texts.get("fact.language");
            case SOURCE -> texts.get("fact.source");
            case RIGHTS -> texts.get("fact.rights");
            default -> term.word();
        };
    }

    private void fact(String name, String value) {
        if (!value.isBlank()) {
            var heading = new Label(name);
            heading.getStyleClass().add("fact-name");
            var text = new Label(value);
            text.setWrapText(true);
            heading.setLabelFor(text);
            overview.getChildren().add(new VBox(heading, text));
        }
    }

    private static void show(Label label, @Nullable String text) {
        boolean there = text != null && !text.isEmpty();
        label.setText(there ? text : "");
        label.setVisible(there);
        label.setManaged(there);
    }

    private static Label label(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
