package org.windrow.desktop.exchange;

import java.util.ArrayList;
import java.util.List;
import org.windrow.desktop.checkup.OutsideText;
import org.windrow.engine.source.Source;
import org.windrow.fxkit.Texts;

/**
 * A line of what an import would do.
 *
 * @param fate what becomes of the entry
 * @param number in which line of the file it begins
 * @param title what it is
 * @param detail where it is, or what is wrong
 */
record ImportLine(Fate fate, int number, String title, String detail) {

    /** What becomes of an entry. */
    enum Fate {
        BROKEN,
        PRESENT,
        ADDED
    }

    /** What would be done, what a person has to look at first. */
    static List<ImportLine> of(ImportPlan plan, Texts texts) {
        List<ImportLine> lines = new ArrayList<>();
        plan.broken()
                .forEach(entry -> lines.add(new ImportLine(
                        Fate.BROKEN, entry.line(), texts.get("import.broken"), OutsideText.line(entry.reason()))));
        plan.additions().forEach(entry -> lines.add(added(entry)));
        plan.present()
                .forEach(entry -> lines.add(new ImportLine(
                        Fate.PRESENT,
                        entry.line(),
                        texts.format("import.present", OutsideText.line(entry.name())),
                        OutsideText.line(entry.address().toString()))));
        return lines;
    }

    private static ImportLine added(ImportPlan.Addition entry) {
        Source source = entry.source();
        String set = source.options().getOrDefault("set", "");
        String prefix = source.options().getOrDefault("metadataPrefix", "");
        String where = OutsideText.line(source.address().toString());
        return new ImportLine(
                Fate.ADDED,
                entry.line(),
                OutsideText.line(source.name()),
                OutsideText.line(
                        String.join("  ·  ", List.of(where, prefix, set)).replaceFirst("(  ·  )+$", "")));
    }
}
