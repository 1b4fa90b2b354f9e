package org.windrow.view.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.EmptyState;
import org.windrow.fxkit.LiveRow;
import org.windrow.fxkit.Texts;

/** The search field, and what was found. */
public final class SearchView extends VBox {

    private static final double ROW_HEIGHT = 3.7;

    /** Above so many, selecting all of them takes longer than a person waits; the whole search can be exported instead. */
    private static final int MOST_SELECTED = 1_000;

    private static final KeyCombination SELECT_ALL = KeyCombination.valueOf("Shortcut+A");

    private final SearchViewModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final TableView<LiveRow<HitRow>> table;

    /** @param chosen told which object was chosen to be read */
    public SearchView(SearchViewModel model, Texts texts, Consumer<String> chosen) {
        this.model = model;
        this.texts = texts;
        this.table = table(chosen);
        getStyleClass().add("search-view");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(fieldRow(), hint("search-complaint", "complaint"), summaryRow(), table);
    }

    /** Puts the cursor into the search field. */
    public void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    /** The identifiers of the objects that are selected, at most a thousand. */
    public List<String> selected() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .filter(index -> index >= 0 && index < table.getItems().size())
                .limit(MOST_SELECTED)
                .map(index -> table.getItems().get(index).value().identifier())
                .filter(identifier -> !identifier.isEmpty())
                .toList();
    }

    private Node fieldRow() {
        field.setId("search-field");
        field.setPromptText(texts.get("search.prompt"));
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
        order.getItems().setAll(Order.values());
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(Order value) {
                return value == null ? "" : value.words(texts);
            }

            @Override
            public Order fromString(String words) {
                return Order.RELEVANCE;
            }
        });
        order.valueProperty().bindBidirectional(model.orderProperty());
        return order;
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
        var indexing = new Label();
        indexing.setId("search-indexing");
        indexing.setGraphic(new FontIcon(Feather.LOADER));
        indexing.textProperty().bind(model.indexingProperty());
        indexing.visibleProperty().bind(model.indexingProperty().isNotEmpty());
        indexing.managedProperty().bind(indexing.visibleProperty());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        ComboBox<Order> order = order();
        order.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(summary, indexing, room, order);
        row.getStyleClass().add("summary-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableView<LiveRow<HitRow>> table(Consumer<String> chosen) {
        var made = new TableView<LiveRow<HitRow>>();
        made.setId("results");
        made.setAccessibleText(texts.get("results.name"));
        // why in em: the rows grow with the text
        made.setStyle("-fx-fixed-cell-size: " + ROW_HEIGHT + "em;");
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        made.getColumns().add(column("title", texts.get("results.title"), 300, new TitleCell.Factory()));
        made.getColumns().add(column("date", texts.get("results.date"), 105, new TextCell.Factory(HitRow::date)));
        made.getColumns().add(column("size", texts.get("results.size"), 80, new TextCell.Factory(HitRow::size)));
        made.getColumns().add(column("state", texts.get("results.state"), 110, new TextCell.Factory(HitRow::state)));
        made.setItems(model.rows());
        made.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        made.setPlaceholder(placeholder());
        // why its value: a row that was chosen may still be coming
        made.getSelectionModel()
                .selectedItemProperty()
                .flatMap(LiveRow::valueProperty)
                .subscribe(row -> {
                    if (row != null && !row.identifier().isEmpty()) {
                        chosen.accept(row.identifier());
                    }
                });
        made.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SELECT_ALL.match(event) && model.rows().size() > MOST_SELECTED) {
                event.consume();
            }
        });
        return made;
    }

    private static TableColumn<LiveRow<HitRow>, HitRow> column(
            String id,
            String title,
            double width,
            Callback<TableColumn<LiveRow<HitRow>, HitRow>, TableCell<LiveRow<HitRow>, HitRow>> cells) {
        var column = new TableColumn<LiveRow<HitRow>, HitRow>(title);
        column.setId("results-" + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 105));
        // why: sorting is done by the index, which knows all of them
        column.setSortable(false);
        column.setCellValueFactory(features -> features.getValue().valueProperty());
        column.setCellFactory(cells);
        return column;
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
