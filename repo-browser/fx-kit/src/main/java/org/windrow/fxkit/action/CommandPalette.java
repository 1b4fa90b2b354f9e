package org.windrow.fxkit.action;

import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field in which one types what one wants to do, and below it the actions that can be done now and fit. */
public final class CommandPalette extends Overlay {

    private static final double ROW_HEIGHT_EM = 2.6;
    private static final int ROWS = 10;

    /**
     * What the palette says.
     *
     * @param prompt what to type
     * @param list the list's name for a screen reader
     * @param nothing what to say when no action fits
     */
    public record Words(String prompt, String list, String nothing) {}

    private final Actions actions;
    private final Set<String> leftOut;
    private final TextField query = new TextField();
    private final ListView<Action> found = new ListView<>();

    /**
     * @param actions all that can be done
     * @param leftOut ids of actions that make no sense here, such as opening the palette
     */
    public CommandPalette(Actions actions, Set<String> leftOut, Words words) {
        this.actions = actions;
        this.leftOut = Set.copyOf(leftOut);
        setId("palette");
        query.setId("palette-query");
        query.setPromptText(words.prompt());
        query.setAccessibleText(words.prompt());
        query.textProperty().subscribe(this::search);
        query.setOnAction(_ -> run());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        found.setId("palette-list");
        found.setAccessibleText(words.list());
        found.setFocusTraversable(false);
        // why in em: the rows grow with the text
        found.setStyle("-fx-fixed-cell-size: %sem; -fx-pref-height: %sem;"
                .formatted(ROW_HEIGHT_EM, ROW_HEIGHT_EM * ROWS + 0.15));
        found.setCellFactory(_ -> new ActionCell());
        found.setOnMouseClicked(_ -> run());
        var nothing = new Label(words.nothing());
        nothing.getStyleClass().add("palette-nothing");
        found.setPlaceholder(nothing);
        var card = new VBox(query, found);
        card.getStyleClass().add("palette");
        show(card);
    }

    /** Opens it, empty, with all that can be done now. */
    public void open() {
        query.clear();
        search("");
        open(query);
    }

    private void search(String words) {
        List<Action> fitting =
                ActionSearch.find(actions.all().stream().filter(action -> !leftOut.contains(action.id())), words);
        found.getItems().setAll(fitting);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private void move(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> ROWS;
            case PAGE_UP -> -ROWS;
            default -> 0;
        };
        if (step == 0 || found.getItems().isEmpty()) {
            return;
        }
        int last = found.getItems().size() - 1;
        int target = Math.clamp(found.getSelectionModel().getSelectedIndex() + step, 0, last);
        found.getSelectionModel().select(target);
        found.scrollTo(Math.max(0, target - ROWS + 1));
        event.consume();
    }

    private void run() {
        Action chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.run();
        }
    }

    private static final class ActionCell extends ListCell<Action> {

        private final FontIcon icon = new FontIcon();
        private final Label text = new Label();
        private final Label keys = new Label();
        private final HBox line;

        ActionCell() {
            keys.getStyleClass().add("keys");
            keys.setMinWidth(USE_PREF_SIZE);
            keys.visibleProperty().bind(keys.textProperty().isNotEmpty());
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            line = new HBox(icon, text, space, keys);
            line.getStyleClass().add("palette-line");
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            icon.setIconCode(action.icon());
            text.setText(action.text());
            keys.setText(
                    action.shortcuts().isEmpty()
                            ? ""
                            : action.shortcuts().getFirst().getDisplayText());
            setAccessibleText(action.text() + " " + keys.getText());
            setGraphic(line);
        }
    }
}
