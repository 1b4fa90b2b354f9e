package org.windrow.desktop.life;

/**
 * What would not go on if Windrow were closed.
 *
 * @param working whether a harvest is under way
 * @param scheduled how many sources are to be harvested by themselves
 */
public record Unfinished(boolean working, int scheduled) {

    /** Whether closing makes a difference. */
    boolean matters() {
        return working || scheduled > 0;
    }
}
