package org.windrow.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.fxkit.Texts;
import org.windrow.store.Silo;
import org.windrow.view.check.CheckViewModel;
import org.windrow.view.export.ExportViewModel;
import org.windrow.view.object.ObjectViewModel;
import org.windrow.view.preview.PreviewReader;
import org.windrow.view.search.SearchViewModel;
import org.windrow.view.shelf.OpenShelf;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.shelf.SiloFolders;
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

    private final OpenShelf desk;
    private final Hands hands;
    private final Words words;
    private final Notices notices;
    private final SearchViewModel search;
    private final ObjectViewModel object;
    private final Errand errand;
    private final CheckViewModel check;
    private final ExportViewModel export;
    private final ReadOnlyObjectWrapper<List<Path>> silos = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Path> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Shelf> shelf = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Latest<Shelf> openings;
    private final Latest<List<Path>> lookings;

    /**
     * @param hands who does the work; closed with this
     * @param indexes the folder of all indexes, outside of every silo
     * @param clock says what day it is, and where days begin
     */
    public BrowserViewModel(Hands hands, Path indexes, Texts texts, Notices notices, Clock clock) {
        this.hands = hands;
        this.notices = notices;
        this.desk = new OpenShelf(indexes);
        PreviewReader.keepFontsIn(indexes);
        this.words = new Words(texts, clock.getZone());
        this.search = new SearchViewModel(hands, words);
        this.object = new ObjectViewModel(hands, words);
        this.errand = new Errand(hands);
        this.check = new CheckViewModel(errand, words);
        this.export = new ExportViewModel(errand, words, notices, clock);
        this.openings = new Latest<>(hands, _ -> {});
        this.lookings = new Latest<>(hands, _ -> {});
    }

    /** Opens a silo, or the first one of a folder of silos. */
    public void open(Path folder) {
        problem.set("");
        lookings.ask(() -> SiloFolders.in(folder), this::offer, shelf.get() == null ? problem::set : notices::warn);
    }

    /** Offers these silos, and opens the first unless one of them is open already. */
    public void offer(List<Path> folders) {
        if (folders.equals(silos.get())) {
            return;
        }
        silos.set(List.copyOf(folders));
        Path now = chosen.get();
        if (!folders.isEmpty() && (now == null || !folders.contains(now))) {
            choose(folders.getFirst());
        }
    }

    /** Opens one of the silos; the one that was open is closed. */
    public void choose(Path folder) {
        if (folder.equals(chosen.get()) && problem.get().isEmpty()) {
            return;
        }
        problem.set("");
        chosen.set(folder);
        put(null);
        openings.ask(() -> desk.open(folder), this::put, problem::set);
    }

    /** Several times a second while it can be seen. */
    public void beat() {
        search.beat();
        errand.beat();
    }

    private void put(@Nullable Shelf opened) {
        errand.stop();
        check.forget();
        object.show(null, "");
        shelf.set(opened);
        search.show(opened);
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

    /** Why no silo is open, in a sentence; empty text if nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public SearchViewModel search() {
        return search;
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
        search.show(null);
        shelf.set(null);
        try {
            desk.close();
        } catch (IOException e) {
            LOG.warn("The index was not closed cleanly; it is mended when it is opened again", e);
        }
        hands.close();
    }
}
