package org.windrow.desktop.repository;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.view.BrowserTexts;
import org.windrow.view.BrowserViewModel;
import org.windrow.view.RepositoryPane;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Opener;

/** The repository browser over the silos of the configured sources. It is made when somebody first looks at it. */
public final class RepositoryPlace extends StackPane implements AutoCloseable {

    private final Surroundings around;
    private final Path indexes;
    private final Consumer<Path> folders;
    private final Consumer<URI> addresses;
    private final ObservableValue<Boolean> seen;
    private @Nullable BrowserViewModel model;
    private @Nullable Hands hands;

    /**
     * @param indexes the folder of all indexes
     * @param folders shows a folder or a file to the person
     * @param addresses opens an address in the system's browser
     * @param seen whether this is the pane that is shown
     */
    public RepositoryPlace(
            Surroundings around,
            Path indexes,
            Consumer<Path> folders,
            Consumer<URI> addresses,
            ObservableValue<Boolean> seen) {
        this.around = around;
        this.indexes = indexes;
        this.folders = folders;
        this.addresses = addresses;
        this.seen = seen;
        setId("pane-repository");
        seen.subscribe(shown -> {
            if (shown) {
                refresh();
            }
        });
    }

    /** Follows the index, and the sources as they come and go; rests while it is not shown. Once a second. */
    public void refresh() {
        if (!seen.getValue()) {
            return;
        }
        BrowserViewModel browser = model == null ? make() : model;
        Hands work = hands;
        if (work != null) {
            List<String> sources = around.engine().snapshot().sources().stream()
                    .map(SourceStatus::id)
                    .toList();
            work.ask(() -> silos(sources), browser::offer, around.notices()::warn);
        }
        browser.beat();
    }

    private List<Path> silos(List<String> sources) {
        return sources.stream()
                .map(around.engine()::siloFolder)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Asks the source that fills the silo. */
    private CompletableFuture<Long> downloadAgain(Path silo, Collection<String> identifiers) {
        return around.engine().snapshot().sources().stream()
                .map(SourceStatus::id)
                .filter(id -> around.engine()
                        .siloFolder(id)
                        .filter(folder -> folder.toAbsolutePath().normalize().equals(silo))
                        .isPresent())
                .findFirst()
                .map(id -> around.engine().sourceDesk().downloadAgain(id, identifiers))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new IOException("No source fills " + silo + ". Add the source that it came from")));
    }

    private BrowserViewModel make() {
        var work = new Hands(around.fx());
        var notices = new Notices() {
            @Override
            public void tell(String text) {
                around.notices().tell(text);
            }

            @Override
            public void warn(String text) {
                around.notices().warn(text);
            }

            @Override
            public void offer(String text, Runnable undo) {
                around.notices().offerUndo(text, undo, () -> {});
            }
        };
        var opener = new Opener() {
            @Override
            public void open(Path path) {
                folders.accept(path);
            }

            @Override
            public void browse(URI address) {
                addresses.accept(address);
            }
        };
        var made = new BrowserViewModel(
                work, indexes, BrowserTexts.of(around.texts().locale()), notices, around.clock());
        made.check().downloadWith(this::downloadAgain);
        hands = work;
        model = made;
        getChildren().setAll(new RepositoryPane(made, opener, notices));
        return made;
    }

    /** Closes the silo and its index. */
    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
