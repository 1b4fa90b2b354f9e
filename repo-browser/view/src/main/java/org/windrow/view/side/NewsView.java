package org.windrow.view.side;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windrow.fxkit.action.Actions;
import org.windrow.view.search.News;
import org.windrow.view.work.Words;

/** What is new since a person has last looked: how much, only that, and that it was seen. */
public final class NewsView extends VBox {

    public NewsView(News news, Words words, Actions actions) {
        getStyleClass().add("side-group");
        var heading = new Label(words.texts().get("news.heading"));
        heading.getStyleClass().add("facet-name");
        var only = new CheckBox();
        only.setId("news-only");
        only.setMnemonicParsing(false);
        only.setMinWidth(0);
        only.setMaxWidth(Double.MAX_VALUE);
        only.textProperty().bind(news.momentsProperty().map(moments -> since(moments.values(), words)));
        only.selectedProperty().bindBidirectional(news.onlyProperty());
        only.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> heading.getText() + ", " + only.getText() + ", "
                                + words.count(news.countProperty().get()),
                        only.textProperty(),
                        news.countProperty()));
        var tip = new Tooltip();
        tip.textProperty().bind(only.textProperty());
        only.setTooltip(tip);
        var count = new Label();
        count.setId("news-count");
        count.getStyleClass().add("facet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(news.countProperty().map(many -> words.count(many.longValue())));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(heading, room, count);
        head.setAlignment(Pos.CENTER_LEFT);
        Button seen = actions.button("news.seen");
        seen.visibleProperty().bind(news.countProperty().greaterThan(0));
        seen.managedProperty().bind(seen.visibleProperty());
        Button month = actions.button("news.month");
        month.setId("news-month");
        getChildren().addAll(head, only, seen, month);
    }

    /** The moment; of several silos that were looked at last at different ones, just that. */
    private static String since(Collection<Instant> moments, Words words) {
        List<String> told = moments.stream().map(words::moment).distinct().toList();
        return switch (told.size()) {
            case 0 -> "";
            case 1 -> words.texts().format("news.since", told.getFirst());
            default -> words.texts().get("news.since-each");
        };
    }
}
