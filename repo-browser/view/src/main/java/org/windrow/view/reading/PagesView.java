package org.windrow.view.reading;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Texts;
import org.windrow.view.preview.Preview;

/** The pages of a document, one at a time, as wide as there is room. Page Up and Page Down turn them, Home and End go to the ends. */
final class PagesView extends BorderPane {

    private final Texts texts;
    private final IntConsumer turnTo;
    private final ImageView image = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final TextField field = new TextField();
    private final Label of = new Label();
    private final Button previous;
    private final Button next;
    private int number;
    private int count;

    /** @param turnTo told which page is wanted */
    PagesView(Texts texts, IntConsumer turnTo) {
        this.texts = texts;
        this.turnTo = turnTo;
        setId("preview-pages");
        previous = button("page-previous", Feather.CHEVRON_LEFT, -1);
        next = button("page-next", Feather.CHEVRON_RIGHT, 1);
        field.setId("page-number");
        field.setPrefColumnCount(4);
        field.setAccessibleText(texts.get("page.number"));
        field.setOnAction(_ -> turnToTyped());
        of.setId("page-of");
        var bar = new HBox(previous, field, of, next);
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        image.setId("preview-page");
        image.setPreserveRatio(true);
        image.fitWidthProperty()
                .bind(scroll.viewportBoundsProperty().map(bounds -> Math.max(1, bounds.getWidth() - 24)));
        scroll.setFitToWidth(true);
        scroll.setId("page-scroll");
        scroll.getStyleClass().add("page-scroll");
        setTop(bar);
        setCenter(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /**
     * Shows a page.
     *
     * @param why what is wrong with the page, if it cannot be shown
     */
    void show(Preview.Page page, String why) {
        number = page.number();
        count = page.count();
        field.setText(String.valueOf(number));
        of.setText(texts.format("page.of", count));
        previous.setDisable(number <= 1);
        next.setDisable(number >= count);
        scroll.setContent(content(page.shown(), why));
        scroll.setVvalue(0);
    }

    private Node content(Preview shown, String why) {
        if (shown instanceof Preview.Picture picture) {
            image.setImage(Pictures.image(picture));
            String name = texts.format("page.name", number, count);
            image.setAccessibleText(name);
            scroll.setAccessibleText(name);
            var sheet = new StackPane(image);
            sheet.getStyleClass().add("sheet");
            return sheet;
        }
        var label = new Label(why);
        label.setId("page-problem");
        label.setWrapText(true);
        label.getStyleClass().add("nothing");
        return label;
    }

    private Button button(String id, Feather icon, int by) {
        String name = texts.get(by < 0 ? "page.previous" : "page.next");
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> turnTo.accept(number + by));
        return button;
    }

    private void key(KeyEvent event) {
        if (field.isFocused()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> turn(event, number + 1);
            case PAGE_UP -> turn(event, number - 1);
            case HOME -> turn(event, 1);
            case END -> turn(event, count);
            default -> {}
        }
    }

    private void turn(KeyEvent event, int wanted) {
        event.consume();
        if (wanted >= 1 && wanted <= count && wanted != number) {
            turnTo.accept(wanted);
        }
    }

    private void turnToTyped() {
        try {
            turnTo.accept(Integer.parseInt(field.getText().strip()));
        } catch (NumberFormatException e) {
            field.setText(String.valueOf(number));
        }
    }
}
