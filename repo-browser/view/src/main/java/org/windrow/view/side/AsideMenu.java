package org.windrow.view.side;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.store.aside.Deletion;
import org.windrow.view.aside.AsideViewModel;
import org.windrow.view.aside.AsideViewModel.Deleted;
import org.windrow.view.work.Words;

/** What was deleted and can be brought back, the latest first; not seen if nothing was. */
public final class AsideMenu extends MenuButton {

    private static final int MOST = 40;

    private final AsideViewModel model;
    private final Words words;

    public AsideMenu(AsideViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("aside");
        setGraphic(new FontIcon(Feather.TRASH_2));
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        model.deletionsProperty().subscribe(this::list);
    }

    private void list(List<Deleted> deletions) {
        setVisible(!deletions.isEmpty());
        long objects =
                deletions.stream().mapToLong(each -> each.deletion().objects()).sum();
        setText(words.texts().format("aside.menu", objects));
        getItems().clear();
        for (Deleted deleted : deletions.subList(0, Math.min(MOST, deletions.size()))) {
            Deletion deletion = deleted.deletion();
            String silo =
                    model.oursProperty().get().size() > 1 ? deleted.shelf().name() + ": " : "";
            var item = new MenuItem(
                    silo
                            + words.texts()
                                    .format(
                                            "aside.bring-back",
                                            deletion.objects(),
                                            words.moment(deletion.when()),
                                            words.day(model.keptUntil(deletion))),
                    new FontIcon(Feather.CORNER_UP_LEFT));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.bringBack(deleted));
            getItems().add(item);
        }
    }
}
