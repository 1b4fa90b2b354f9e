package org.windrow.view.export;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The name under which an export is offered: what is in it, in words of any script, the day, and what it is. It is safe on every
 * file system: letters, digits and hyphens before the ending, and never a name that a system keeps for itself.
 */
final class ProposedName {

    /** In characters. why: of four bytes each, with day, ending and what marks it as unfinished, they stay below 255 bytes. */
    private static final int LONGEST = 56;

    private static final String NOTHING_TO_SAY = "export";

    private ProposedName() {}

    /**
     * The name.
     *
     * @param what what is in it, in any characters whatever
     * @param otherwise what is said if nothing of that can stand in a name
     */
    static String of(String what, String otherwise, LocalDate day, ExportOrder.Format format) {
        String words = Stream.of(what, otherwise)
                .map(ProposedName::safe)
                .filter(safe -> !safe.isEmpty())
                .findFirst()
                .orElse(NOTHING_TO_SAY);
        return words + "-" + day + format.ending();
    }

    private static String safe(String text) {
        String hyphened = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceFirst("^[-\\p{M}]+", "")
                .replaceFirst("-$", "");
        if (hyphened.codePointCount(0, hyphened.length()) <= LONGEST) {
            return hyphened;
        }
        String cut = hyphened.substring(0, hyphened.offsetByCodePoints(0, LONGEST + 1));
        int lastWhole = cut.lastIndexOf('-');
        // why not always: some scripts put nothing between words
        return lastWhole > LONGEST / 2
                ? cut.substring(0, lastWhole)
                : cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
}
