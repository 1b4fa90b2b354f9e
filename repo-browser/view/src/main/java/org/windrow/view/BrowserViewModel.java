package org.windrow.view;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.windrow.fxkit.Texts;
import org.windrow.index.search.ObjectRef;
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
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Scope;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.tree.FoldersViewModel;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Words;

/**
 * The browser as a whole: which silos there are, which are open, one or all, and what is searched, read, checked and exported in them.
 * Used on the JavaFX thread; needs no toolkit.
 */
public final class BrowserViewModel implements AutoCloseable {

    /** Lies beside the indexes, not among them: an index can be deleted at any time. */
    private static final String KEPT = "browser.json";

    private final SilosViewModel silos;
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
    private final ReadOnlyObjectWrapper<@Nullable OpenSilos> open = new ReadOnlyObjectWrapper<>();
    private final Set<Path> come = new HashSet<>();
    private Map<Path, Instant> seen = Map.of();

    /**
     * @param hands who does the work; closed with this
     * @param indexes the folder of all indexes, outside of every silo; what a person saves is kept beside it
     * @param clock says what time it is, and where days begin
     */
    public BrowserViewModel(Hands hands, Path indexes, Texts texts, Notices notices, Clock clock) {
        this.hands = hands;
        this.notices = notices;
        this.clock = clock;
        PreviewReader.keepFontsIn(indexes);
        this.words = new Words(texts, clock.getZone());
        var file = new KeptFile(indexes.toAbsolutePath().resolveSibling(KEPT));
        this.kept = new KeptViewModel(file, hands, words, notices);
        this.search = new SearchViewModel(hands, words, clock);
        this.fileText = new FileTextChoice(hands, notices::warn);
        this.folders = new FoldersViewModel(hands);
        this.object = new ObjectViewModel(hands, words);
        this.errand = new Errand(hands);
        this.check = new CheckViewModel(errand, words);
        this.export = new ExportViewModel(errand, words, notices, clock);
        this.aside = new AsideViewModel(hands, errand, words, notices, clock, this::changed);
        this.silos = new SilosViewModel(hands, indexes, clock, file, kept, new Looking());
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

    /**
     * Opens a silo, or a folder of silos, whoever made them: of a folder all that there are to choose from, or the one of it that
     * the person had chosen last. They stay to choose from.
     */
    public void open(Path folder) {
        silos.open(folder, notices::warn);
    }

    /**
     * Offers the silos that are ours, in which objects can be deleted. Unless silos are looked at already, those are that the
     * person had chosen last; at first all.
     */
    public void offer(List<Path> folders) {
        silos.offer(folders);
    }

    /** A person chooses to look at one of the silos, or at all; what is no longer looked at is closed. What is searched stays. */
    public void choose(Scope scope) {
        silos.choose(scope);
    }

    /** Several times a second while it can be seen. */
    public void beat() {
        OpenSilos now = open.get();
        if (now != null && now.shelves().size() != come.size()) {
            search.joined(come(now));
            come();
        }
        search.beat();
        errand.beat();
    }

    /** Tells everybody what is looked at. */
    private final class Looking implements SilosViewModel.Looking {

        @Override
        public void put(@Nullable OpenSilos opened, Map<Path, Instant> seenBefore) {
            errand.stop();
            check.forget();
            object.show(null, "");
            come.clear();
            seen = seenBefore;
            open.set(opened);
            search.show(opened, opened == null ? Map.of() : come(opened));
            come();
        }

        @Override
        public void widen(OpenSilos wider) {
            open.set(wider);
            search.widen(wider, come(wider));
            come();
        }

        @Override
        public void own() {
            aside.show(silos.ours(open.get()));
        }
    }

    /** Up to when a person has seen what is in the silos that have come since the last call; what is opened first is seen. */
    private Map<Path, Instant> come(OpenSilos opened) {
        Instant now = clock.instant();
        Map<Path, Instant> since = new HashMap<>();
        Map<Path, Instant> first = new HashMap<>();
        for (Shelf shelf : opened.shelves()) {
            Path root = shelf.silo().root();
            if (come.add(root)) {
                Instant before = seen.get(root);
                since.put(root, before == null ? now : before);
                if (before == null) {
                    first.put(root, now);
                }
            }
        }
        if (!first.isEmpty()) {
            kept.seen(first);
        }
        return since;
    }

    /** Tells those whom the silos themselves matter to which are open. */
    private void come() {
        fileText.show(open.get());
        folders.show(open.get());
        aside.show(silos.ours(open.get()));
    }

    /** Something was deleted or brought back. */
    private void changed() {
        search.again();
        ObjectPage read = object.pageProperty().get();
        if (read != null) {
            read(read.ref());
        }
    }

    /** What is new was seen; it can be undone. */
    public void markSeen() {
        OpenSilos now = open.get();
        Map<Path, Instant> before = search.news().momentsProperty().get();
        if (now == null || before.isEmpty()) {
            return;
        }
        int many = search.news().countProperty().get();
        kept.seen(search.news().seen());
        notices.offer(words.texts().format("news.done", many), () -> {
            kept.seen(before);
            if (now.equals(open.get())) {
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
                : Optional.ofNullable(object.pageProperty().get()).map(page -> Chosen.of(page.ref()));
    }

    /** Shows an object. */
    public void read(ObjectRef ref) {
        OpenSilos now = open.get();
        Shelf shelf = now == null ? null : now.shelf(ref.silo()).orElse(null);
        object.show(shelf == null ? null : shelf.silo(), ref.identifier());
    }

    /** Lets what the last check missed be downloaded again. */
    public void downloadAgain() {
        check.downloadAgain(hands, notices::tell);
    }

    /** The silos to choose from. */
    public ReadOnlyObjectProperty<List<Path>> silosProperty() {
        return silos.silosProperty();
    }

    /** Which silos were chosen, by the person or by themselves; null if none were. */
    public ReadOnlyObjectProperty<@Nullable Scope> chosenProperty() {
        return silos.chosenProperty();
    }

    /** The silos that are looked at, of which one at least is open; null if none is, or not yet. */
    public ReadOnlyObjectProperty<@Nullable OpenSilos> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether the text of files is searched, too. */
    public FileTextChoice fileText() {
        return fileText;
    }

    /** Why no silo is open, in a sentence; empty text if nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return silos.problemProperty();
    }

    public SearchViewModel search() {
        return search;
    }

    /** What is kept from day to day. */
    public KeptViewModel kept() {
        return kept;
    }

    /** The folders of the silos. */
    public FoldersViewModel folders() {
        return folders;
    }

    /** Deleting, and what was deleted. */
    public AsideViewModel aside() {
        return aside;
    }

    /** How the middle shows the silos. */
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

    /** Closes silos and indexes; waits for the disk for a moment. The last thing that is done with it. */
    @Override
    public void close() {
        errand.stop();
        silos.leave();
        search.show(null, Map.of());
        open.set(null);
        kept.close();
        silos.close();
        hands.close();
    }
}
