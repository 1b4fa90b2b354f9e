package org.windrow.fxkit;

import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * A line of a {@link TimeSeries} over a faint area, with the scale at its side. Drawn with shapes and not on a canvas, so
 * that the colours come from the style sheet and change with the theme. Tell beside it in words what it shows.
 */
public final class RateChart extends Region {

    /** The scale shrinks only when the line would still fit well below it, so that it does not jump up and down. */
    private static final double SHRINK_BELOW = 0.4;

    private final DoubleFunction<String> figure;
    private final Path line = new Path();
    private final Path area = new Path();
    private final Line top = new Line();
    private final Line middle = new Line();
    private final Line base = new Line();
    private final Label topFigure = new Label();
    private final Label middleFigure = new Label();
    private final Label from = new Label();
    private final Label to = new Label();
    private double[] values = new double[0];
    private double ceiling = 1;

    /**
     * @param figure writes a value of the scale
     * @param from what stands under the oldest point
     * @param to what stands under the newest point
     */
    public RateChart(DoubleFunction<String> figure, String from, String to) {
        this.figure = figure;
        getStyleClass().add("rate-chart");
        line.getStyleClass().add("rate-chart-line");
        area.getStyleClass().add("rate-chart-area");
        for (Line grid : new Line[] {top, middle, base}) {
            grid.getStyleClass().add("rate-chart-grid");
        }
        for (Label label : new Label[] {topFigure, middleFigure, this.from, this.to}) {
            label.getStyleClass().add("rate-chart-label");
        }
        this.from.setText(from);
        this.to.setText(to);
        this.to.setAlignment(Pos.CENTER_RIGHT);
        var shapes = new Pane(top, middle, base, area, line);
        shapes.setManaged(false);
        getChildren().addAll(shapes, topFigure, middleFigure, this.from, this.to);
        setMinHeight(0);
    }

    /** Shows these values, oldest first; {@code NaN} leaves a gap. */
    public void show(double[] series) {
        values = series.clone();
        double peak = 0;
        for (double value : values) {
            peak = Double.isNaN(value) ? peak : Math.max(peak, value);
        }
        if (peak > ceiling || peak < ceiling * SHRINK_BELOW) {
            ceiling = niceCeiling(peak);
        }
        requestLayout();
    }

    /** The least round number (1, 2 or 5 times a power of ten) that is not below a value; at least 4. */
    static double niceCeiling(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1))));
        for (double step : new double[] {1, 2, 5}) {
            if (value <= step * power) {
                return Math.max(4, step * power);
            }
        }
        return Math.max(4, 10 * power);
    }

    @Override
    protected void layoutChildren() {
        topFigure.setText(figure.apply(ceiling));
        middleFigure.setText(figure.apply(ceiling / 2));
        double textHeight = topFigure.prefHeight(-1);
        double left = Math.max(topFigure.prefWidth(-1), middleFigure.prefWidth(-1)) + textHeight * 0.6;
        double right = getWidth();
        double high = Math.rint(textHeight / 2) + 0.5;
        double low = Math.rint(getHeight() - textHeight * 1.3) + 0.5;
        double half = Math.rint((high + low) / 2) + 0.5;
        grid(top, left, right, high);
        grid(middle, left, right, half);
        grid(base, left, right, low);
        topFigure.resizeRelocate(0, high - textHeight / 2, left, textHeight);
        middleFigure.resizeRelocate(0, half - textHeight / 2, left, textHeight);
        double bottom = getHeight() - textHeight;
        from.resizeRelocate(left, bottom, (right - left) / 2, textHeight);
        to.resizeRelocate((left + right) / 2, bottom, (right - left) / 2, textHeight);
        draw(left, right, high, low);
    }

    private void draw(double left, double right, double high, double low) {
        line.getElements().clear();
        area.getElements().clear();
        double step = values.length > 1 ? (right - left) / (values.length - 1) : 0;
        boolean drawing = false;
        double x = left;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                closeArea(drawing, x, low);
                drawing = false;
                continue;
            }
            x = left + i * step;
            double y = low - (low - high) * Math.min(1, values[i] / ceiling);
            if (drawing) {
                line.getElements().add(new LineTo(x, y));
            } else {
                line.getElements().add(new MoveTo(x, y));
                area.getElements().add(new MoveTo(x, low));
            }
            area.getElements().add(new LineTo(x, y));
            drawing = true;
        }
        closeArea(drawing, x, low);
    }

    private void closeArea(boolean drawing, double x, double low) {
        if (drawing) {
            area.getElements().addAll(new LineTo(x, low), new ClosePath());
        }
    }

    private static void grid(Line grid, double left, double right, double y) {
        grid.setStartX(left);
        grid.setEndX(right);
        grid.setStartY(y);
        grid.setEndY(y);
    }
}
