package org.windrow.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.fxkit.Texts;
import org.windrow.store.Silo;
import org.windrow.view.aside.AsideViewModel;
import org.windrow.view.check.CheckViewModel;
import org.windrow.view.export.ExportViewModel;
import org.windrow.view.kept.Kept;
import org.windrow.view.kept.KeptFile;
import org.windrow.view.kept.KeptViewModel;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.object.ObjectViewModel;
import org.windrow.view.preview.PreviewReader;
import org.windrow.view.search.FileTextChoice;
import org.windrow.view.search.ResultLayout;
import org.windrow.view.search.SearchViewModel;
import org.windrow.view.shelf.OpenShelf;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.shelf.SiloFolders;
import org.windrow.view.tree.FoldersViewModel;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Latest;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Words;

/**
 * The browser as a whole: which silos there are, which one is open, and what is searched, read, checked and exported in it. Used on
 * the JavaFX thread; needs no toolkit.
 */
public final class BrowserViewModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserViewModel.class);

    /** Lies beside the indexes, not among them: an index can be deleted at any time. */
    private static final String KEPT = "browser.json";

    private final OpenShelf desk;
    private final KeptFile file;
    private final Hands hands;
    private final Words words;
    private final Notices notices;
    private final Clock clock;
    private final KeptViewModel kept;
    private final SearchViewModel search;
    private final FileTextChoice fileText;
    private final FoldersViewModel folders;
    private final ObjectViewModel object;
    private final Errand errand;
    private final CheckViewModel check;
    private final ExportViewModel export;
    private final AsideViewModel aside;
    private final ObjectProperty<ResultLayout> layout = new SimpleObjectProperty<>(ResultLayout.LIST);
    private final ReadOnlyObjectWrapper<List<Path>> silos = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Path> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shelf> shelf = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Latest<Opened> openings;
    private final Latest<List<Path>> lookings;
    private List<Path> ours = List.of();
    private List<Path> guests = List.of();

    /** A silo that was opened, and up to when a person has seen it; null for one that is opened the first time. */
    private record Opened(Shelf shelf, @Nullable Instant seen) {}

    /**
     * @param hands who does the work; closed with this
     * @param indexes the folder of all indexes, outside of every silo; what a person saves is kept beside it
     * @param clock says what time it is, and where days begin
     */
    public BrowserViewModel(Hands hands, Path indexes, Texts texts, Notices notices, Clock clock) {
        this.hands = hands;
        this.notices = notices;
        this.clock = clock;
        this.desk = new OpenShelf(indexes);
        PreviewReader.keepFontsIn(indexes);
        this.words = new Words(texts, clock.getZone());
        this.file = new KeptFile(indexes.toAbsolutePath().resolveSibling(KEPT));
        this.kept = new KeptViewModel(file, hands, words, notices);
        this.search = new SearchViewModel(hands, words, clock);
        this.fileText = new FileTextChoice(hands, notices::warn);
        this.folders = new FoldersViewModel(hands);
        this.object = new ObjectViewModel(hands, words);
        this.errand = new Errand(hands);
        this.check = new CheckViewModel(errand, words);
        this.export = new ExportViewModel(errand, words, notices, clock);
        this.aside = new AsideViewModel(hands, errand, words, notices, clock, this::changed);
        this.openings = new Latest<>(hands, _ -> {});
        this.lookings = new Latest<>(hands, _ -> {});
        kept.keptProperty().subscribe(this::lay);
        layout.subscribe(this::keep);
    }

    private void lay(Kept now) {
        if (layout.get() != ResultLayout.FOLDERS) {
            layout.set(ResultLayout.of(now.layout()));
        }
    }

    private void keep(ResultLayout now) {
        // why not the folders: who comes back another day wants to search first
        boolean same = now == ResultLayout.of(kept.keptProperty().get().layout());
        if (now != ResultLayout.FOLDERS && !same) {
            kept.layOut(now.name());
        }
    }

    /** Opens a silo, or the first one of a folder of silos, whoever made them. They stay to choose from. */
    public void open(Path folder) {
        problem.set("");
        lookings.ask(
                () -> SiloFolders.in(folder),
                found -> {
                    Set<Path> all = new LinkedHashSet<>(guests);
                    all.addAll(found);
                    guests = List.copyOf(all);
                    kept.opened(folder.toAbsolutePath().normalize());
                    list();
                    Path now = chosen.get();
                    if (now == null || !found.contains(now) || shelf.get() == null) {
                        choose(found.getFirst());
                    }
                },
                shelf.get() == null ? problem::set : notices::warn);
    }

    /** Offers the silos that are ours, in which objects can be deleted; opens the first unless one is open already. */
    public void offer(List<Path> folders) {
        if (folders.equals(ours)) {
            return;
        }
        ours = List.copyOf(folders);
        list();
        Path now = chosen.get();
        if (!silos.get().isEmpty() && (now == null || !silos.get().contains(now))) {
            choose(silos.get().getFirst());
        } else if (now != null) {
            aside.show(oursOnly(shelf.get()));
        }
    }

    private void list() {
        Set<Path> all = new LinkedHashSet<>(ours);
        all.addAll(guests);
        silos.set(List.copyOf(all));
    }

    /** Opens one of the silos; the one that was open is closed. What is searched stays. */
    public void choose(Path folder) {
        if (folder.equals(chosen.get()) && problem.get().isEmpty()) {
            return;
        }
        problem.set("");
        chosen.set(folder);
        put(null, null);
        openings.ask(
                () -> {
                    Shelf opened = desk.open(folder);
                    return new Opened(
                            opened, file.read().seen().get(opened.silo().root()));
                },
                opened -> put(opened.shelf(), opened.seen()),
                problem::set);
    }

    /** Several times a second while it can be seen. */
    public void beat() {
        search.beat();
        errand.beat();
    }

    private void put(@Nullable Shelf opened, @Nullable Instant seen) {
        errand.stop();
        check.forget();
        object.show(null, "");
        shelf.set(opened);
        Instant now = clock.instant();
        if (opened != null && seen == null) {
            kept.seen(opened.silo().root(), now);
        }
        search.show(opened, seen == null ? now : seen);
        fileText.show(opened == null ? null : opened.index());
        folders.show(opened);
        aside.show(oursOnly(opened));
    }

    private @Nullable Shelf oursOnly(@Nullable Shelf opened) {
        Path folder = chosen.get();
        return folder != null && ours.contains(folder) ? opened : null;
    }

    /** Something was deleted or brought back. */
    private void changed() {
        search.again();
        ObjectPage read = object.pageProperty().get();
        if (read != null) {
            read(read.object().identifier());
        }
    }

    /** What is new was seen; it can be undone. */
    public void markSeen() {
        Shelf open = shelf.get();
        Instant before = search.news().momentProperty().get();
        if (open == null || before == null) {
            return;
        }
        int many = search.news().countProperty().get();
        kept.seen(open.silo().root(), search.news().seen());
        notices.offer(words.texts().format("news.done", many), () -> {
            kept.seen(open.silo().root(), before);
            if (open.equals(shelf.get())) {
                search.news().look(before);
            }
        });
    }

    /** What something is to be done with: the several objects that are selected, else the one that is read. */
    public Optional<Chosen> chosen() {
        boolean several = layout.get() != ResultLayout.FOLDERS
                && search.results().selection().countProperty().get() > 1;
        return several
                ? search.results().selected()
                : Optional.ofNullable(object.pageProperty().get())
                        .map(page -> Chosen.of(page.object().identifier()));
    }

    /** Shows an object. */
    public void read(String identifier) {
        Shelf open = shelf.get();
        object.show(open == null ? null : open.silo(), identifier);
    }

    /** Lets what the last check missed be downloaded again. */
    public void downloadAgain(Silo silo) {
        check.downloadAgain(silo, hands, notices::tell);
    }

    /** The silos to choose from. */
    public ReadOnlyObjectProperty<List<Path>> silosProperty() {
        return silos.getReadOnlyProperty();
    }

    /** The silo that was chosen; null if none was. */
    public ReadOnlyObjectProperty<@Nullable Path> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The silo that is open; null if none is, or not yet. */
    public ReadOnlyObjectProperty<@Nullable Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /** Whether the text of files is searched, too. */
    public FileTextChoice fileText() {
        return fileText;
    }

    /** Why no silo is open, in a sentence; empty text if nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public SearchViewModel search() {
        return search;
    }

    /** What is kept from day to day. */
    public KeptViewModel kept() {
        return kept;
    }

    /** The folders of the silo. */
    public FoldersViewModel folders() {
        return folders;
    }

    /** Deleting, and what was deleted. */
    public AsideViewModel aside() {
        return aside;
    }

    /** How the middle shows the silo. */
    public ObjectProperty<ResultLayout> layoutProperty() {
        return layout;
    }

    public ObjectViewModel object() {
        return object;
    }

    public CheckViewModel check() {
        return check;
    }

    public ExportViewModel export() {
        return export;
    }

    /** The check or export that goes on. */
    public Errand errand() {
        return errand;
    }

    public Words words() {
        return words;
    }

    /** Closes silo and index; waits for the disk for a moment. The last thing that is done with it. */
    @Override
    public void close() {
        errand.stop();
        openings.forget();
        search.show(null, clock.instant());
        shelf.set(null);
        kept.close();
        try {
            desk.close();
        } catch (IOException e) {
            LOG.warn("The index was not closed cleanly; it is mended when it is opened again", e);
        }
        hands.close();
    }
}
