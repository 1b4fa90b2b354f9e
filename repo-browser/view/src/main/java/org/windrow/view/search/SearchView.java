package org.windrow.view.search;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;
import org.windrow.index.search.ObjectRef;
import org.windrow.view.selection.Selection;

/** The search field, and what was found. */
public final class SearchView extends VBox {

    private final SearchViewModel model;
    private final Texts texts;
    private final ObjectProperty<ResultLayout> layout;
    private final TextField field = new TextField();
    private final ResultsTable table;

    /**
     * @param layout how results are shown
     * @param folders shows the folders of the silo, in the place of the results
     * @param chosen told which object was chosen to be read
     * @param does what can be done with several that are selected
     */
    public SearchView(
            SearchViewModel model,
            Texts texts,
            ObjectProperty<ResultLayout> layout,
            Node folders,
            Consumer<ObjectRef> chosen,
            Node... does) {
        this.model = model;
        this.texts = texts;
        this.layout = layout;
        this.table = new ResultsTable(model, texts, chosen);
        table.setPlaceholder(placeholder());
        getStyleClass().add("search-view");
        var middle = new StackPane(table, folders);
        VBox.setVgrow(middle, Priority.ALWAYS);
        layout.subscribe(now -> {
            folders.setVisible(now == ResultLayout.FOLDERS);
            table.setVisible(now != ResultLayout.FOLDERS);
            if (now != ResultLayout.FOLDERS) {
                table.lay(now);
            }
        });
        getChildren()
                .addAll(
                        fieldRow(),
                        hint("search-complaint", "complaint"),
                        summaryRow(),
                        indexingRow(),
                        selectionRow(does),
                        middle);
    }

    /** The menu that is opened on selected rows. */
    public void setMenu(ContextMenu menu) {
        table.setContextMenu(menu);
    }

    /** Puts the cursor into the search field. */
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    private Node fieldRow() {
        field.setId("search-field");
        FittingPrompt.install(
                field,
                texts.get("search.prompt"),
                texts.get("search.prompt-shorter"),
                texts.get("search.prompt-short"));
        field.setTooltip(new Tooltip(texts.get("search.prompt")));
        field.setAccessibleText(texts.get("search.name"));
        field.setAccessibleHelp(texts.get("search.help"));
        field.textProperty().bindBidirectional(model.textProperty());
        // why before the field: it takes the arrow for the end of its text
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                    table.getSelectionModel().select(0);
                }
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(new FontIcon(Feather.SEARCH), field);
        row.getStyleClass().add("search-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ComboBox<Order> order() {
        var order = new ComboBox<Order>();
        order.setId("search-order");
        order.setAccessibleText(texts.get("order.name"));
        model.ordersProperty().subscribe(orders -> offer(order, orders));
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(Order value) {
                return value == null ? "" : value.words(texts);
            }

            @Override
            public Order fromString(String words) {
                return model.orderProperty().get();
            }
        });
        order.valueProperty().bindBidirectional(model.orderProperty());
        return order;
    }

    /** Puts in and takes out what has changed, so that what is chosen stays chosen. */
    private static void offer(ComboBox<Order> box, List<Order> orders) {
        box.getItems().retainAll(orders);
        for (Order each : orders) {
            if (!box.getItems().contains(each)) {
                box.getItems().add(orders.indexOf(each), each);
            }
        }
    }

    private Label hint(String id, String styleClass) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        label.textProperty().bind(model.complaintProperty());
        label.visibleProperty().bind(model.complaintProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node summaryRow() {
        var summary = new Label();
        summary.setId("search-summary");
        summary.textProperty().bind(model.summaryProperty());
        ComboBox<Order> order = order();
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.disableProperty().bind(layout.isEqualTo(ResultLayout.FOLDERS));
        // why: in a narrow window the one stands below the other, and nothing is cut
        var row = new FlowPane(summary, order, layouts());
        row.getStyleClass().add("summary-row");
        row.setRowValignment(VPos.CENTER);
        return row;
    }

    /** How far the index is; a row of its own, since its words are long. */
    private Node indexingRow() {
        var indexing = new Label();
        indexing.setId("search-indexing");
        indexing.setGraphic(new FontIcon(Feather.LOADER));
        indexing.setWrapText(true);
        indexing.textProperty().bind(model.indexingProperty());
        var row = new HBox(indexing);
        row.getStyleClass().add("summary-row");
        row.visibleProperty().bind(model.indexingProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** How many are selected, and what can be done with them; seen when there are several. */
    private Node selectionRow(Node... does) {
        var words = new Label();
        words.setId("selection-words");
        Selection selection = model.results().selection();
        words.textProperty()
                .bind(selection.countProperty().map(count -> texts.format("selection.count", count.longValue())));
        words.setMinWidth(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new WrapRow(new FontIcon(Feather.CHECK_SQUARE), words);
        row.getChildren().addAll(does);
        for (Node each : does) {
            HBox.setHgrow(each, Priority.NEVER);
            if (each instanceof Region button) {
                button.setMinWidth(USE_PREF_SIZE);
            }
        }
        row.setId("selection-row");
        row.getStyleClass().add("selection-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(selection.countProperty().greaterThan(1));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node layouts() {
        var group = new ToggleGroup();
        var box = new HBox();
        for (ResultLayout each : ResultLayout.values()) {
            var button = new ToggleButton(null, new FontIcon(icon(each)));
            button.setId("layout-" + each.name().toLowerCase(Locale.ROOT));
            button.setAccessibleText(name(each));
            button.setTooltip(new Tooltip(name(each)));
            button.getStyleClass().add(Styles.BUTTON_ICON);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                layout.set(each);
            });
            layout.subscribe(now -> button.setSelected(now == each));
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add(Styles.LEFT_PILL);
        box.getChildren().get(1).getStyleClass().add(Styles.CENTER_PILL);
        box.getChildren().getLast().getStyleClass().add(Styles.RIGHT_PILL);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Ikon icon(ResultLayout layout) {
        return switch (layout) {
            case LIST -> Feather.LIST;
            case TABLE -> Feather.ALIGN_JUSTIFY;
            case FOLDERS -> Feather.FOLDER;
        };
    }

    private String name(ResultLayout layout) {
        return switch (layout) {
            case LIST -> texts.get("layout.list");
            case TABLE -> texts.get("layout.table");
            case FOLDERS -> texts.get("layout.folders");
        };
    }

    /** Nothing found, or nothing there: these are told apart. */
    private Node placeholder() {
        var reset = new Button(texts.get("results.reset"), new FontIcon(Feather.X));
        reset.setId("results-reset");
        reset.setOnAction(_ -> model.reset());
        var nothing = new EmptyState(Feather.SEARCH, texts.get("results.none"), texts.get("results.none-why"), reset);
        var empty = new EmptyState(Feather.INBOX, texts.get("results.empty"), texts.get("results.empty-why"));
        var either = new StackPane(nothing, empty);
        model.facetsProperty().subscribe(_ -> {
            nothing.setVisible(model.narrowed());
            empty.setVisible(!model.narrowed());
        });
        return either;
    }
}
