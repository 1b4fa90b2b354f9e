package org.windrow.fxkit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A row whose parts go on in further lines where there is not room for all of them side by side, so that nothing runs past the
 * edge of the window. A part with {@link HBox#setHgrow} gets what is left of its line, and asks for no more room than its least
 * width; any other part has its preferred width, or the whole line if that is less. Between lines there is half the spacing.
 */
public final class WrapRow extends HBox {

    private static final double BETWEEN_LINES = 0.5;

    /** Parts side by side, and how much room they ask for together. */
    private record Line(List<Node> parts, double width) {}

    /** @param parts from the left */
    public WrapRow(Node... parts) {
        super(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = getManagedChildren().stream()
                .mapToDouble(part -> part.minWidth(-1))
                .max()
                .orElse(0);
        return snapSizeX(widest + around());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - around();
        List<Line> lines = lines(room);
        double height = Math.max(0, lines.size() - 1) * gap();
        for (Line line : lines) {
            height += heightOf(line, widths(line, room));
        }
        Insets insets = getInsets();
        return snapSizeY(insets.getTop() + height + insets.getBottom());
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - around();
        VPos vertical = getAlignment().getVpos() == VPos.TOP ? VPos.TOP : VPos.CENTER;
        double top = getInsets().getTop();
        for (Line line : lines(room)) {
            double[] widths = widths(line, room);
            double height = heightOf(line, widths);
            double left = getInsets().getLeft();
            for (int i = 0; i < widths.length; i++) {
                layoutInArea(line.parts().get(i), left, top, widths[i], height, 0, HPos.LEFT, vertical);
                left += widths[i] + spacing();
            }
            top += height + gap();
        }
    }

    private List<Line> lines(double room) {
        List<Line> lines = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        double used = 0;
        for (Node part : getManagedChildren()) {
            double wanted = Math.min(asked(part), Math.max(room, 0));
            double withIt = parts.isEmpty() ? wanted : used + spacing() + wanted;
            // why: widths are snapped to whole pixels one by one
            if (!parts.isEmpty() && withIt > room + 0.5) {
                lines.add(new Line(parts, used));
                parts = new ArrayList<>();
                withIt = wanted;
            }
            parts.add(part);
            used = withIt;
        }
        if (!parts.isEmpty()) {
            lines.add(new Line(parts, used));
        }
        return lines;
    }

    private double[] widths(Line line, double room) {
        long growing = line.parts().stream().filter(WrapRow::grows).count();
        double more = growing == 0 ? 0 : Math.max(0, room - line.width()) / growing;
        return line.parts().stream()
                .mapToDouble(part -> Math.min(asked(part), Math.max(room, 0)) + (grows(part) ? more : 0))
                .toArray();
    }

    private static double heightOf(Line line, double[] widths) {
        double highest = 0;
        for (int i = 0; i < widths.length; i++) {
            highest = Math.max(highest, line.parts().get(i).prefHeight(widths[i]));
        }
        return highest;
    }

    private double asked(Node part) {
        return snapSizeX(grows(part) ? part.minWidth(-1) : part.prefWidth(-1));
    }

    private static boolean grows(Node part) {
        return HBox.getHgrow(part) == Priority.ALWAYS;
    }

    private double spacing() {
        return snapSpaceX(getSpacing());
    }

    private double gap() {
        return snapSpaceY(getSpacing() * BETWEEN_LINES);
    }

    private double around() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
