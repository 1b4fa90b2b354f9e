package org.windrow.desktop.detail;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.windrow.desktop.pane.Figures;
import org.windrow.fxkit.Bars;
import org.windrow.fxkit.HoverTip;
import org.windrow.fxkit.Later;
import org.windrow.fxkit.SpareTime;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;
import org.windrow.fxkit.action.Actions;

/** The chosen source at length: which it is, and below that one of four views of it. */
public final class SourceDetailView extends StackPane {

    private static final double BARS_WIDTH = 190;

    private final SourceDetailModel model;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final Label name = new Label();
    private final Label address = new Label();

    /** @param spare when the views are made that are not shown at first */
    public SourceDetailView(SourceDetailModel model, Texts texts, Figures figures, Actions actions, SpareTime spare) {
        this.model = model;
        this.texts = texts;
        setId("source-detail");
        getStyleClass().add("detail");
        // why: where there is not room for all, its head stays
        setAlignment(Pos.TOP_LEFT);
        Map<DetailTab, Supplier<Node>> views = new EnumMap<>(DetailTab.class);
        views.put(DetailTab.RUN, () -> new RunView(model, texts, figures));
        views.put(DetailTab.HISTORY, () -> new RunsView(model.runs(), texts, figures));
        views.put(DetailTab.PROBLEMS, () -> new ProblemsView(model.problems(), texts, actions));
        views.put(DetailTab.SETTINGS, () -> new SettingsView(model.settings(), texts));
        var body = new StackPane();
        views.forEach((tab, view) ->
                body.getChildren().add(new Later(spare, model.tabProperty().isEqualTo(tab), view)));
        VBox.setVgrow(body, Priority.ALWAYS);
        var content = new VBox(head(), body);
        var hint = new Label(texts.get("source.choose"));
        hint.getStyleClass().add("detail-hint");
        StackPane.setAlignment(hint, Pos.CENTER);
        getChildren().addAll(content, hint);
        model.sourceProperty().subscribe(source -> {
            hint.setVisible(source == null);
            content.setVisible(source != null);
            if (source != null) {
                name.setText(source.status().name());
                address.setText(texts.format(
                        "source.address-and-silo",
                        source.status().address(),
                        source.status().silo()));
            }
        });
    }

    private Node head() {
        name.getStyleClass().add("detail-title");
        name.setId("detail-name");
        address.getStyleClass().add("source-address");
        HoverTip.whole(name);
        HoverTip.whole(address);
        var words = new VBox(name, address);
        words.getStyleClass().add("detail-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var tabs = new WrapRow(
                tab(DetailTab.RUN, texts.get("detail.run")),
                tab(DetailTab.HISTORY, texts.get("detail.history")),
                tab(DetailTab.PROBLEMS, texts.get("detail.problems")),
                tab(DetailTab.SETTINGS, texts.get("detail.settings")));
        tabs.setMaxHeight(USE_PREF_SIZE);
        tabs.getChildren().getFirst().getStyleClass().add(Styles.LEFT_PILL);
        tabs.getChildren().getLast().getStyleClass().add(Styles.RIGHT_PILL);
        tabs.getChildren().subList(1, 3).forEach(tab -> tab.getStyleClass().add(Styles.CENTER_PILL));
        model.tabProperty().subscribe(this::choose);
        var head = new WrapRow(words, lastRuns(), tabs);
        head.getStyleClass().add("detail-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node lastRuns() {
        RunsModel runs = model.runs();
        var bars = new Bars(RunsModel.BARS);
        bars.setId("detail-bars");
        bars.setPrefWidth(BARS_WIDTH);
        bars.accessibleTextProperty()
                .bind(runs.chartWordsProperty().map(words -> texts.get("runs.chart") + ": " + words));
        runs.barsProperty().subscribe(bars::show);
        var words = new Label();
        words.setId("detail-bars-words");
        words.getStyleClass().add("tile-caption");
        words.setMinWidth(USE_PREF_SIZE);
        words.textProperty().bind(runs.chartWordsProperty());
        words.setTooltip(new Tooltip(texts.get("runs.chart")));
        return new VBox(bars, words);
    }

    private Node tab(DetailTab tab, String text) {
        var button = new ToggleButton(text);
        button.setId("detail-tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setUserData(tab);
        // why: of the tabs one is always chosen, and a second click must not change that
        button.setOnAction(_ -> button.setSelected(true));
        // why not with the click: the arrow keys choose without one
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.tabProperty().set(tab);
            }
        });
        return button;
    }

    private void choose(DetailTab tab) {
        group.getToggles().stream().filter(one -> one.getUserData() == tab).forEach(one -> one.setSelected(true));
    }
}
