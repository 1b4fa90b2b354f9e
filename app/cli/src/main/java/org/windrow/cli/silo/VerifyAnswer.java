package org.windrow.cli.silo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.windrow.cli.terminal.OneLine;
import org.windrow.cli.terminal.Terminal;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.VerifyReport;

/** What {@code windrow silo verify} says: each finding as it comes, then the sum. */
final class VerifyAnswer {

    /** In JSON the findings are part of the one object and so are held; more than these are counted only. */
    private static final int MOST_HELD = 10_000;

    private final Terminal terminal;
    private final boolean json;
    private final List<Map<String, Object>> held = new ArrayList<>();

    VerifyAnswer(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void finding(Finding finding) {
        String kind = word(finding.kind());
        if (!json) {
            terminal.say(kind + "  " + OneLine.of(finding.message()));
        } else if (held.size() < MOST_HELD) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("kind", kind);
            entry.put("identifier", finding.identifier());
            entry.put("version", finding.version());
            entry.put("part", finding.part());
            entry.put("message", finding.message());
            held.add(entry);
        }
    }

    void end(VerifyReport report) {
        if (!json) {
            terminal.say(String.format(
                    Locale.ROOT,
                    "%,d objects, %,d versions, %,d parts, %,d bytes read: %s%s",
                    report.objects(),
                    report.versions(),
                    report.parts(),
                    report.bytes(),
                    report.clean() ? "all as recorded" : report.totalFindings() + " findings",
                    report.unchecked() == 0 ? "" : "; " + report.unchecked() + " parts have no recorded checksum"));
            return;
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Finding.Kind kind : Finding.Kind.values()) {
            counts.put(word(kind), report.findings().getOrDefault(kind, 0L));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", report.clean() ? "clean" : "damaged");
        answer.put("objects", report.objects());
        answer.put("versions", report.versions());
        answer.put("parts", report.parts());
        answer.put("bytes", report.bytes());
        answer.put("unchecked", report.unchecked());
        answer.put("counts", counts);
        answer.put("findings", held);
        terminal.json(answer);
    }

    private static String word(Finding.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
