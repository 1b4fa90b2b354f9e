package org.windrow.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.terminal.ShellWord;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.CheckUpWarning;
import org.windrow.spi.checkup.Declaration;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.OfferedFormat;
import org.windrow.spi.checkup.SizeEstimate;

/** The answer of {@code windrow check} for a person, as lines. */
final class CheckPage {

    private static final int MOST_FORMATS = 30;
    private static final int MOST_ATTEMPTS = 60;
    private static final String INDENT = "  ";
    private static final String ITEM = "  - ";

    private final List<String> lines = new ArrayList<>();

    private CheckPage() {}

    /** The lines; none is wider than 79 columns, but for one word that is. */
    static List<String> of(CheckUpResult result) {
        CheckPage page = new CheckPage();
        switch (result) {
            case CheckUpResult.Found found -> page.endpoint(found.endpoint());
            case CheckUpResult.Several several -> {
                page.text("", "There are several repositories; choose one by its address.");
                several.endpoints().forEach(endpoint -> {
                    page.lines.add("");
                    page.endpoint(endpoint);
                });
            }
            case CheckUpResult.NotFound nothing -> page.nothing(nothing);
        }
        return page.lines;
    }

    private void endpoint(Endpoint endpoint) {
        Declaration declared = endpoint.declared();
        text("", endpoint.name());
        field("Address", ShownAddress.of(endpoint.address()));
        if (endpoint.software() != null) {
            field(
                    "Software",
                    endpoint.software().name() + " (" + endpoint.software().evidence() + ")");
        }
        field("Protocol", "OAI-PMH " + declared.protocolVersion());
        field("Administrator", String.join(", ", declared.adminEmails()));
        field("Records", size(endpoint.size()));
        field("Earliest date", declared.earliestDatestamp());
        field("Granularity", declared.granularity());
        field("Deleted records", declared.deletedRecord());
        field("Compression", String.join(", ", declared.compression()));
        field(
                "Sets",
                switch (endpoint.sets()) {
                    case YES -> "yes";
                    case NO -> "none";
                    case UNKNOWN -> "it did not say";
                });
        lines.add("");
        formats(endpoint);
        warnings(endpoint.warnings());
        lines.add("");
        lines.add("To harvest it:");
        lines.add(INDENT
                + Wrapped.clean("windrow harvest " + ShellWord.of(ShownAddress.of(endpoint.address())) + " --prefix "
                        + ShellWord.of(endpoint.advice().prefix()) + " --silo DIR"));
    }

    private static String size(@Nullable SizeEstimate size) {
        if (size == null) {
            return "unknown how many";
        }
        String number = String.format(Locale.ROOT, "%,d", size.records());
        return (size.trusted() ? number : "perhaps " + number) + ". " + size.remark();
    }

    private void formats(Endpoint endpoint) {
        lines.add("Formats");
        for (OfferedFormat format :
                endpoint.formats().stream().limit(MOST_FORMATS).toList()) {
            boolean best = format.prefix().equals(endpoint.advice().prefix());
            text(ITEM, format.prefix() + (best ? " (recommended): " : ": ") + format.purpose() + files(format));
        }
        int more = endpoint.formats().size() - MOST_FORMATS;
        if (more > 0) {
            text(ITEM, "and " + more + " more");
        }
        text(
                INDENT,
                "Harvest " + endpoint.advice().prefix() + ". "
                        + endpoint.advice().reason());
    }

    private static String files(OfferedFormat format) {
        return switch (format.files()) {
            case NAMED -> " Windrow finds all files by it.";
            case SOMETIMES -> " Some records link to their files.";
            case NONE -> "";
        };
    }

    private void warnings(List<CheckUpWarning> warnings) {
        if (!warnings.isEmpty()) {
            lines.add("");
            lines.add("Worth knowing");
            warnings.forEach(warning -> text(ITEM, warning.sentence()));
        }
    }

    private void nothing(CheckUpResult.NotFound nothing) {
        text("", nothing.reason());
        text("", nothing.advice());
        lines.add("");
        lines.add("Tried");
        for (Attempt attempt : nothing.attempts().stream().limit(MOST_ATTEMPTS).toList()) {
            text(ITEM, ShownAddress.of(attempt.address()) + " (" + attempt.why() + ")");
            text(INDENT + INDENT, attempt.answer());
        }
    }

    private void field(String name, String value) {
        if (!value.isBlank()) {
            text(INDENT, String.format(Locale.ROOT, "%-16s", name), value);
        }
    }

    private void text(String indent, String text) {
        text(indent, "", text);
    }

    private void text(String indent, String start, String text) {
        lines.addAll(Wrapped.lines(indent + start, text));
    }
}
