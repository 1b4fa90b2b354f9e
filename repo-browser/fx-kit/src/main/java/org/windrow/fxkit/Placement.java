package org.windrow.fxkit;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stands, in the units of the screen.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width the width, frame included
 * @param height the height, frame included
 * @param maximised whether it fills its screen; the rest is then where it goes back to
 */
record Placement(double x, double y, double width, double height, boolean maximised) {

    /** Whether all of its title bar and most of it can be seen: whether the screen is still where it was. */
    boolean isReachable(List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> screen.contains(x, y, width, Math.min(height, 40)))
                && screens.stream().anyMatch(screen -> screen.intersects(x, y, width, height));
    }

    /** The same window in the middle of a screen, and no larger than it. */
    Placement centredOn(Rectangle2D screen) {
        double fittingWidth = Math.min(width, screen.getWidth());
        double fittingHeight = Math.min(height, screen.getHeight());
        return new Placement(
                screen.getMinX() + (screen.getWidth() - fittingWidth) / 2,
                screen.getMinY() + (screen.getHeight() - fittingHeight) / 2,
                fittingWidth,
                fittingHeight,
                maximised);
    }
}
