package org.windrow.store.fixity;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts for a report, and passes findings on. */
final class Tally {

    private final Consumer<Finding> each;
    private final Map<Finding.Kind, Long> findings = new EnumMap<>(Finding.Kind.class);
    private long objects;
    private long versions;
    private long parts;
    private long bytes;
    private long unchecked;

    Tally(Consumer<Finding> each) {
        this.each = each;
    }

    void add(Finding finding) {
        findings.merge(finding.kind(), 1L, Long::sum);
        each.accept(finding);
    }

    void add(ObjectCheck.Look look) {
        objects += look.objects();
        versions += look.versions();
        parts += look.parts();
        bytes += look.bytes();
        unchecked += look.unchecked();
        look.findings().forEach(this::add);
    }

    VerifyReport report() {
        return new VerifyReport(objects, versions, parts, bytes, unchecked, findings);
    }
}
