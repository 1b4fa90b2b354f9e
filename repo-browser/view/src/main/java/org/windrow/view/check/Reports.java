package org.windrow.view.check;

import java.util.EnumMap;
import java.util.Map;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.VerifyReport;

/** Adds up what the checks of several objects went through. */
final class Reports {

    private final Map<Finding.Kind, Long> findings = new EnumMap<>(Finding.Kind.class);
    private VerifyReport sum = new VerifyReport(0, 0, 0, 0, 0, Map.of());

    void add(VerifyReport report) {
        report.findings().forEach((kind, count) -> findings.merge(kind, count, Long::sum));
        sum = new VerifyReport(
                sum.objects() + report.objects(),
                sum.versions() + report.versions(),
                sum.parts() + report.parts(),
                sum.bytes() + report.bytes(),
                sum.unchecked() + report.unchecked(),
                findings);
    }

    long objects() {
        return sum.objects();
    }

    VerifyReport sum() {
        return sum;
    }
}
