package org.windrow.desktop.queues;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Figures;
import org.windrow.engine.queue.JobState;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.WrapRow;

/** Chooses between the chart and the jobs in each state. */
final class JobTabs extends VBox {

    private final QueuesViewModel model;
    private final Figures figures;
    private final ToggleGroup group = new ToggleGroup();

    JobTabs(QueuesViewModel model, Texts texts, Figures figures) {
        this.model = model;
        this.figures = figures;
        getStyleClass().add("job-tabs");
        var choice = new WrapRow(
                tab("tab-chart", null, texts.get("queues.chart.tab")),
                tab(JobState.WAITING, count -> texts.format("jobs.waiting", count)),
                tab(JobState.IN_FLIGHT, count -> texts.format("jobs.in-flight", count)),
                tab(JobState.DELAYED, count -> texts.format("jobs.delayed", count)),
                tab(JobState.FAILED, count -> texts.format("jobs.failed", count)));
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.getChildren().getFirst().getStyleClass().add(Styles.LEFT_PILL);
        choice.getChildren().getLast().getStyleClass().add(Styles.RIGHT_PILL);
        choice.getChildren().subList(1, 4).forEach(tab -> tab.getStyleClass().add(Styles.CENTER_PILL));
        model.jobs().stateProperty().subscribe(this::choose);
        getChildren().add(choice);
    }

    private Node tab(JobState state, Function<String, String> words) {
        ToggleButton tab = tab("tab-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'), state, "");
        tab.textProperty()
                .bind(model.chosen()
                        .valueProperty()
                        .map(row -> words.apply(figures.count(row.count(state))))
                        .orElse(words.apply("").strip()));
        return tab;
    }

    private ToggleButton tab(String id, @Nullable JobState state, String text) {
        var tab = new ToggleButton(text);
        tab.setId(id);
        tab.setMnemonicParsing(false);
        tab.setToggleGroup(group);
        tab.setUserData(state);
        // why: of the tabs one is always chosen, and a second click must not change that
        tab.setOnAction(_ -> tab.setSelected(true));
        // why not with the click: the arrow keys choose without one
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.jobs().stateProperty().set(state);
            }
        });
        return tab;
    }

    private void choose(@Nullable JobState state) {
        group.getToggles().stream().filter(tab -> tab.getUserData() == state).forEach(tab -> tab.setSelected(true));
    }
}
