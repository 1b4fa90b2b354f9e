package org.windrow.view.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.fxkit.FxTest;
import org.windrow.fxkit.Theme;
import org.windrow.store.Silo;
import org.windrow.store.SiloPart;
import org.windrow.view.SampleShelf;

/** Parts are dragged with the mouse. The headless platform has no board to drag on, so that of the clipboard stands for it. */
class FilesOutTest extends FxTest {

    @TempDir
    Path folder;

    private final List<TransferMode> modes = new CopyOnWriteArrayList<>();
    private final AtomicInteger detected = new AtomicInteger();

    @BeforeEach
    void showTheParts() throws Exception {
        SampleShelf.make(folder);
        try (Silo silo = Silo.open(folder)) {
            List<SiloPart> parts = parts(silo);
            Files.delete(parts.getLast().file());
            List<SiloPart> now = parts(silo);
            show(
                    () -> {
                        TableView<SiloPart> table = Tables.table("parts", "Parts");
                        table.getColumns().add(Tables.column("Part", 200, SiloPart::name));
                        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
                        table.getItems().setAll(now);
                        new FilesOut(table, mode -> {
                                    modes.add(mode);
                                    return Clipboard.getSystemClipboard();
                                })
                                .install();
                        table.addEventHandler(MouseEvent.DRAG_DETECTED, _ -> detected.incrementAndGet());
                        return table;
                    },
                    onFx(() -> new Theme()),
                    400,
                    300);
        }
        onFx(() -> Clipboard.getSystemClipboard().clear());
    }

    @Test
    void theFilesThatAreThereAreDraggedOutToBeCopied() {
        onFx(() -> find("#parts", TableView.class).getSelectionModel().selectAll());
        drag();
        await().untilAsserted(() -> assertThat(modes).containsExactly(TransferMode.COPY));
        assertThat(dragged()).extracting(File::getName).containsExactly("notes.txt", "oai_dc.xml");
        assertThat(dragged()).allSatisfy(file -> assertThat(file).isFile());
    }

    @Test
    void onePartIsDraggedWithoutTheOthers() {
        select(1);
        drag();
        await().untilAsserted(
                        () -> assertThat(dragged()).extracting(File::getName).containsExactly("oai_dc.xml"));
    }

    @Test
    void aPartThatIsMissingCannotBeDragged() {
        select(2);
        drag();
        assertThat(detected).hasPositiveValue();
        assertThat(modes).isEmpty();
    }

    private static List<SiloPart> parts(Silo silo) throws Exception {
        return silo.find(SampleShelf.HAY)
                .flatMap(object -> object.currentVersion())
                .orElseThrow()
                .parts();
    }

    private static List<File> dragged() {
        return onFx(() -> Clipboard.getSystemClipboard().getFiles());
    }

    private void select(int row) {
        onFx(() -> find("#parts", TableView.class).getSelectionModel().clearAndSelect(row));
    }

    private void drag() {
        settle();
        Node target = find("#parts", TableView.class);
        onFx(() -> {
            Bounds bounds = target.localToScreen(target.getBoundsInLocal());
            var mouse = new Robot();
            mouse.mouseMove(bounds.getMinX() + 40, bounds.getCenterY());
            mouse.mousePress(MouseButton.PRIMARY);
            for (int step = 1; step <= 5; step++) {
                mouse.mouseMove(bounds.getMinX() + 40 + 10 * step, bounds.getCenterY());
            }
            mouse.mouseRelease(MouseButton.PRIMARY);
        });
        settle();
    }
}
