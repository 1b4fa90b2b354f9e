package org.windrow.fxkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * A small chart of bars, the newest at the right. A bar keeps its width however few there are, so that one does not look like
 * much, and a value above zero is always to be seen. Tell beside it in words what it shows.
 */
public final class Bars extends Region {

    private static final double GAP = 0.25;
    private static final double LEAST_HEIGHT = 2;

    private final int most;
    private final Line base = new Line();
    private final List<Rectangle> bars = new ArrayList<>();
    private double[] values = new double[0];

    /** @param most how many bars there is room for; of more values the last are shown */
    public Bars(int most) {
        this.most = most;
        getStyleClass().add("bars");
        base.getStyleClass().add("bars-base");
        base.setManaged(false);
        getChildren().add(base);
    }

    /** Shows these values, the newest last; none is below zero. */
    public void show(double[] series) {
        values = series.length <= most
                ? series.clone()
                : Arrays.copyOfRange(series, series.length - most, series.length);
        while (bars.size() < values.length) {
            var bar = new Rectangle();
            bar.getStyleClass().add("bars-bar");
            bar.setManaged(false);
            bars.add(bar);
            getChildren().add(bar);
        }
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).setVisible(i < values.length);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double left = around.getLeft();
        double width = getWidth() - left - around.getRight();
        double low = Math.rint(getHeight() - around.getBottom()) - 0.5;
        double high = low - around.getTop();
        base.setStartX(left);
        base.setEndX(left + width);
        base.setStartY(low);
        base.setEndY(low);
        double peak = 1;
        for (double value : values) {
            peak = Math.max(peak, value);
        }
        double step = width / most;
        for (int i = 0; i < values.length; i++) {
            double height = values[i] <= 0 ? 0 : Math.max(LEAST_HEIGHT, Math.rint(values[i] / peak * high));
            Rectangle bar = bars.get(i);
            bar.setX(Math.rint(left + (most - values.length + i) * step));
            bar.setWidth(Math.max(1, Math.rint(step * (1 - GAP))));
            bar.setY(low - height);
            bar.setHeight(height);
        }
    }
}
