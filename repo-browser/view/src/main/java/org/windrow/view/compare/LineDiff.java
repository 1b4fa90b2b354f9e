package org.windrow.view.compare;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line: the longest common sequence of lines stays, the rest went or came. */
public final class LineDiff {

    /** Above so many pairs of lines the middle is told as wholly replaced, rather than making a person wait. */
    private static final long MOST_PAIRS = 9_000_000;

    private LineDiff() {}

    /** What became of a line. */
    public enum Change {
        SAME,
        WENT,
        CAME
    }

    /**
     * A line of either text.
     *
     * @param change what became of it
     * @param text the line
     */
    public record Line(Change change, String text) {}

    /** The lines of both, in order; where lines were replaced, those that went before those that came. */
    public static List<Line> of(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        add(lines, Change.SAME, before.subList(0, start));
        middle(lines, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(lines, Change.SAME, before.subList(before.size() - end, before.size()));
        return lines;
    }

    private static void middle(List<Line> lines, List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            add(lines, Change.WENT, before);
            add(lines, Change.CAME, after);
            return;
        }
        int[][] common = common(before, after);
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
                lines.add(new Line(Change.SAME, before.get(b)));
                b++;
                a++;
            } else if (b < before.size() && (a == after.size() || common[b + 1][a] >= common[b][a + 1])) {
                lines.add(new Line(Change.WENT, before.get(b++)));
            } else {
                lines.add(new Line(Change.CAME, after.get(a++)));
            }
        }
    }

    /** How many lines from each pair of places on are common. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int b = before.size() - 1; b >= 0; b--) {
            for (int a = after.size() - 1; a >= 0; a--) {
                common[b][a] = before.get(b).equals(after.get(a))
                        ? common[b + 1][a + 1] + 1
                        : Math.max(common[b + 1][a], common[b][a + 1]);
            }
        }
        return common;
    }

    private static void add(List<Line> lines, Change change, List<String> texts) {
        for (String text : texts) {
            lines.add(new Line(change, text));
        }
    }
}
