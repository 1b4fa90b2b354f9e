package org.windrow.view;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.action.Action;
import org.windrow.fxkit.action.Actions;
import org.windrow.store.fixity.Finding;
import org.windrow.view.cite.BibTex;
import org.windrow.view.cite.CslJson;
import org.windrow.view.cite.Reference;
import org.windrow.view.cite.Ris;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.search.ResultLayout;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Opener;

/** All that a person can do in the browser; menus, buttons and shortcuts are made from here. */
final class BrowserActions {

    /** What is copied from an object, in the order of the menu. */
    static final List<String> COPY =
            List.of("copy.identifier", "copy.path", "copy.address", "", "copy.bibtex", "copy.ris", "copy.csl");

    private final Actions actions = new Actions();
    private final BrowserViewModel model;
    private final Texts texts;
    private final Notices notices;
    private final Supplier<Optional<Chosen>> chosen;
    private final ObservableValue<Boolean> read;
    private final ObservableValue<Boolean> open;
    private final ObservableValue<Boolean> free;

    private BrowserActions(BrowserViewModel model, Notices notices, Supplier<Optional<Chosen>> chosen) {
        this.model = model;
        this.chosen = chosen;
        this.texts = model.words().texts();
        this.notices = notices;
        this.read = model.object().pageProperty().map(Objects::nonNull).orElse(false);
        this.open = model.openProperty().map(Objects::nonNull).orElse(false);
        this.free = model.errand().runningProperty().map(running -> !running);
    }

    /**
     * Makes them.
     *
     * @param asking what the pane has to ask the person for
     */
    static Actions of(BrowserViewModel model, Opener opener, Notices notices, Asking asking) {
        var made = new BrowserActions(model, notices, model::chosen);
        made.add("browse.search", Feather.SEARCH, made.open, asking::searchText, "Shortcut+F");
        made.add("browse.open", Feather.FOLDER, new SimpleBooleanProperty(true), asking::folder, "Shortcut+Alt+O");
        made.searches(asking);
        made.selecting(asking);
        made.copies();
        made.openings(opener);
        made.checks();
        return made.actions;
    }

    /** What the actions leave to the pane, since it takes a window. */
    interface Asking {
        /** Puts the cursor into the search field. */
        void searchText();

        /** Asks for a folder, and opens it. */
        void folder();

        /** Asks for the name under which the search is saved. */
        void nameOfSearch();

        /** Asks for another name for the saved search that is chosen. */
        void otherName();

        /** Removes the saved search that is chosen. */
        void removeSearch();

        /** Whether a saved search is chosen. */
        ObservableValue<Boolean> searchChosen();

        /** Deletes what is chosen, if the person says so. */
        void delete();
    }

    private void searches(Asking asking) {
        add("saved.save", Feather.BOOKMARK, open, asking::nameOfSearch, "Shortcut+S");
        add("saved.rename", Feather.EDIT_2, asking.searchChosen(), asking::otherName, "F2");
        add("saved.remove", Feather.X, asking.searchChosen(), asking::removeSearch);
        var news = model.search().news();
        add(
                "news.only",
                Feather.BELL,
                open,
                () -> news.onlyProperty().set(!news.onlyProperty().get()),
                "Shortcut+Shift+N");
        // why not while it is indexed: what has not been compared yet would never count as new
        var known = Bindings.createBooleanBinding(
                () -> news.countProperty().get() > 0
                        && model.search().upToDateProperty().get(),
                news.countProperty(),
                model.search().upToDateProperty());
        add("news.seen", Feather.EYE, known, model::markSeen, "Shortcut+Shift+M");
        add("news.month", Feather.CALENDAR, open, model.search()::changedLately, "Shortcut+Shift+L");
        show("show.list", Feather.LIST, ResultLayout.LIST, "Shortcut+Shift+1");
        show("show.table", Feather.ALIGN_JUSTIFY, ResultLayout.TABLE, "Shortcut+Shift+2");
        show("show.folders", Feather.FOLDER, ResultLayout.FOLDERS, "Shortcut+Shift+3");
    }

    private void show(String id, Ikon icon, ResultLayout layout, String keys) {
        add(id, icon, open, () -> model.layoutProperty().set(layout), keys);
    }

    private void selecting(Asking asking) {
        var results = model.search().results();
        add("select.all", Feather.CHECK_SQUARE, open, results::selectAll);
        add(
                "select.none",
                Feather.X,
                results.selection().countProperty().greaterThan(1),
                () -> results.selection().clear());
        // why: of several those that are ours are deleted, and the others left
        var ours = model.aside().oursProperty();
        var something = Bindings.createBooleanBinding(
                () -> results.selection().countProperty().get() > 1
                        ? !ours.getValue().isEmpty()
                        : isOurs(model.object().pageProperty().get()),
                model.object().pageProperty(),
                results.selection().countProperty(),
                ours);
        add("object.delete", Feather.TRASH_2, both(free, something), asking::delete, "Delete");
    }

    private boolean isOurs(@Nullable ObjectPage page) {
        return page != null && model.aside().isOurs(page.ref());
    }

    private void copies() {
        copy("copy.identifier", Feather.HASH, page -> page.object().identifier(), "Shortcut+Shift+I");
        copy("copy.path", Feather.FOLDER, page -> page.object().folder().toString());
        copy(
                "copy.address",
                Feather.LINK,
                page -> page.address().map(URI::toString).orElse(""),
                "Shortcut+Shift+U");
        copy("copy.bibtex", Feather.BOOK_OPEN, page -> BibTex.of(Reference.of(page)), "Shortcut+Shift+B");
        copy("copy.ris", Feather.BOOK_OPEN, page -> Ris.of(Reference.of(page)));
        copy("copy.csl", Feather.BOOK_OPEN, page -> CslJson.of(Reference.of(page)));
    }

    private void openings(Opener opener) {
        add(
                "open.folder",
                Feather.FOLDER,
                read,
                () -> withPage(page -> opener.open(page.object().folder())),
                "Shortcut+Shift+O");
        ObservableValue<Boolean> linked = model.object()
                .pageProperty()
                .map(page -> page != null && page.address().isPresent())
                .orElse(false);
        add(
                "open.source",
                Feather.GLOBE,
                linked,
                () -> withPage(page -> page.address().ifPresent(opener::browse)),
                "Shortcut+Enter");
    }

    private void checks() {
        var checkable = both(read, free);
        add(
                "check.object",
                Feather.CHECK_CIRCLE,
                checkable,
                () -> withSilos(
                        silos -> chosen.get().ifPresent(objects -> model.check().check(silos, objects))),
                "Shortcut+Shift+V");
        ObservableValue<Boolean> missing = model.check()
                .findingsProperty()
                .map(found -> found.stream().anyMatch(each -> each.finding().kind() == Finding.Kind.MISSING));
        add("check.download", Feather.DOWNLOAD_CLOUD, missing, model::downloadAgain);
        var whole = both(open, free);
        add(
                "check.silo",
                Feather.SHIELD,
                whole,
                () -> withSilos(silos -> model.check().check(silos)));
        add("work.stop", Feather.SQUARE, model.errand().runningProperty(), model.errand()::stop, "Shortcut+Period");
    }

    private static BooleanBinding both(ObservableValue<Boolean> one, ObservableValue<Boolean> other) {
        return Bindings.createBooleanBinding(() -> one.getValue() && other.getValue(), one, other);
    }

    private void copy(String id, Ikon icon, Function<ObjectPage, String> what, String... keys) {
        add(
                id,
                icon,
                read,
                () -> withPage(page -> {
                    String text = what.apply(page);
                    if (text.isEmpty()) {
                        notices.warn(texts.get("copy.nothing"));
                        return;
                    }
                    var content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    notices.tell(texts.format("copy.done", texts.get("action." + id)));
                }),
                keys);
    }

    private void withPage(Consumer<ObjectPage> task) {
        ObjectPage page = model.object().pageProperty().get();
        if (page != null) {
            task.accept(page);
        }
    }

    private void withSilos(Consumer<OpenSilos> task) {
        OpenSilos silos = model.openProperty().get();
        if (silos != null) {
            task.accept(silos);
        }
    }

    private void add(String id, Ikon icon, ObservableValue<Boolean> enabled, Runnable handler, String... keys) {
        List<KeyCombination> shortcuts = new ArrayList<>();
        for (String key : keys) {
            shortcuts.add(KeyCombination.valueOf(key));
        }
        actions.add(new Action(id, texts.get("action." + id), icon, shortcuts, enabled, handler));
    }
}
