package org.windrow.view;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.windrow.fxkit.FxTest;
import org.windrow.fxkit.Theme;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.index.search.ObjectRef;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Opener;

/** A test of the browser in a window: opens it, and does what a person does in it. */
abstract class ShelfTest extends FxTest {

    /** What the person was told. */
    protected final List<String> told = new CopyOnWriteArrayList<>();

    /** What the system would have opened. */
    protected final List<String> opened = new CopyOnWriteArrayList<>();

    protected BrowserViewModel model;
    protected Theme theme;

    private final Duration patience;

    /** @param patience how long {@link #beatUntil} waits at most */
    protected ShelfTest(Duration patience) {
        this.patience = patience;
    }

    /** Opens the browser's window, with no silo in it yet. */
    protected void browser(Path indexes, Locale language) {
        browser(indexes, language, Clock.system(ZoneOffset.UTC));
    }

    protected void browser(Path indexes, Locale language, Clock clock) {
        var notices = new ToldNotices(told, new ArrayList<>());
        theme = onFx(() -> new Theme());
        model = onFx(() -> new BrowserViewModel(
                new Hands(Platform::runLater), indexes, BrowserTexts.of(language), notices, clock));
        show(() -> new RepositoryPane(model, new Noting(opened), notices), theme, 1280, 780);
    }

    @AfterEach
    void close() {
        onFx(() -> model.close());
    }

    /** Opens a silo, and waits until so many objects are found in it. */
    protected void openSilo(Path silo, int objects) {
        onFx(() -> model.open(silo));
        beatUntil(() -> model.search().totalProperty().get() == objects
                && model.search().indexingProperty().get().isEmpty());
        settle();
    }

    /** An object of the silo that is open. */
    protected ObjectRef ref(String identifier) {
        OpenSilos open = Objects.requireNonNull(model.openProperty().get());
        return new ObjectRef(open.shelves().getFirst().silo().root(), identifier);
    }

    /** Lets the browser follow its index until something is so. */
    protected void beatUntil(Callable<Boolean> condition) {
        await().atMost(patience)
                .until(() -> onFx(() -> {
                    model.beat();
                    return condition.call();
                }));
    }

    /** What is said of how much was found. */
    protected String summary() {
        return find("#search-summary", Label.class).getText();
    }

    /** Turns to a tab of the object that is read. */
    protected void tab(String id) {
        onFx(() -> {
            var tabs = find("#object-tabs", TabPane.class);
            tabs.getTabs().stream()
                    .filter(tab -> tab.getId().equals(id))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
        });
        settle();
    }

    /** Chooses from the menu of exports, and then this place, or none; gives the name that was offered. */
    protected String export(String id, @Nullable Path target) {
        var offered = new AtomicReference<>("");
        onFx(() -> {
            find("#repository", RepositoryPane.class).askWith((_, name) -> {
                offered.set(name);
                return target == null ? null : target.toFile();
            });
            find("#export", ExportMenu.class).getItems().stream()
                    .filter(Menu.class::isInstance)
                    .flatMap(menu -> ((Menu) menu).getItems().stream())
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        return offered.get();
    }

    /** How an appearance is called in the name of a picture. */
    protected static String word(Appearance appearance) {
        return appearance.name().toLowerCase(Locale.ROOT);
    }

    /** Notes what would have been opened. */
    private record Noting(List<String> opened) implements Opener {
        @Override
        public void open(Path path) {
            opened.add(path.toString());
        }

        @Override
        public void browse(URI address) {
            opened.add(address.toString());
        }
    }
}
