package org.windrow.view.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.windrow.index.search.Facet;
import org.windrow.view.work.Words;

/** What results can be narrowed by: each value a box to tick, with how many hits have it. */
public final class FacetsView extends ScrollPane {

    /** Their values are called by a part of what they are. */
    private static final Set<Facet> PLACES = EnumSet.of(Facet.SILO, Facet.SOURCE);

    private final SearchViewModel model;
    private final Words words;
    private final VBox groups = new VBox();

    public FacetsView(SearchViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("facets");
        getStyleClass().add("facets");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        groups.getStyleClass().add("facet-groups");
        setContent(groups);
        model.facetsProperty().subscribe(this::show);
    }

    private void show(List<FacetGroup> facets) {
        // why: the box that was just ticked is made anew, and must keep the focus for whoever works by keyboard
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        String focused = owner instanceof CheckBox box && box.getParent() != null ? box.getId() : null;
        groups.getChildren().clear();
        for (FacetGroup facet : facets) {
            groups.getChildren().add(group(facet));
        }
        if (model.narrowed()) {
            var all = new Button(words.texts().get("results.reset"));
            all.setId("facets-reset");
            all.setOnAction(_ -> model.reset());
            groups.getChildren().addFirst(all);
        }
        if (focused != null) {
            groups.lookupAll(".check-box").stream()
                    .filter(box -> focused.equals(box.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private Node group(FacetGroup facet) {
        var heading = new Label(facet.name());
        heading.getStyleClass().add("facet-name");
        var group = new VBox(heading);
        group.getStyleClass().add("facet-group");
        for (FacetGroup.Value value : facet.values()) {
            group.getChildren().add(line(facet, value));
        }
        return group;
    }

    private Node line(FacetGroup facet, FacetGroup.Value value) {
        var box = new CheckBox(value.words());
        box.setId("facet-" + facet.facet().name().toLowerCase(Locale.ROOT) + "-" + value.value());
        box.setMnemonicParsing(false);
        box.setSelected(value.chosen());
        box.setAccessibleText(facet.name() + ": " + value.words() + ", " + words.count(value.count()));
        box.setTooltip(new Tooltip(PLACES.contains(facet.facet()) ? value.value() : value.words()));
        box.setMinWidth(0);
        box.setOnAction(_ -> model.choose(facet.facet(), value.value(), box.isSelected()));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        var count = new Label(words.count(value.count()));
        count.getStyleClass().add("facet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(box, count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
