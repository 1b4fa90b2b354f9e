package org.windrow.view.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.store.Silo;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.store.fixity.VerifyReport;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Words;

/** Checks an object, or the silo, against manifests and checksums. Writes nothing. On the JavaFX thread; needs no toolkit. */
public final class CheckViewModel {

    private static final int MOST_FINDINGS = 1_000;

    private final Errand errand;
    private final Words words;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());

    /** What a check found. */
    private record Checked(@Nullable VerifyReport report, List<Finding> findings) {}

    public CheckViewModel(Errand errand, Words words) {
        this.errand = errand;
        this.words = words;
    }

    /** Checks one object. */
    public void check(Silo silo, String identifier) {
        begin((course, each) -> SiloVerifier.onlyReading(silo).verify(identifier, each));
    }

    /** Checks every object of the silo. */
    public void check(Silo silo) {
        begin((course, each) -> SiloVerifier.onlyReading(silo).verify(each, looked -> {
            course.done(looked);
            if (course.stopped()) {
                throw new Stopped();
            }
        }));
    }

    /** Forgets what was found. */
    public void forget() {
        summary.set("");
        findings.set(List.of());
    }

    private void begin(Verifying verifying) {
        forget();
        errand.begin(
                looked -> words.texts().format("check.going-on", looked),
                course -> {
                    List<Finding> found = new ArrayList<>();
                    try {
                        VerifyReport report = verifying.verify(course, finding -> {
                            if (found.size() < MOST_FINDINGS) {
                                found.add(finding);
                            }
                        });
                        return new Checked(report, found);
                    } catch (Stopped e) {
                        return new Checked(null, found);
                    }
                },
                checked -> {
                    findings.set(List.copyOf(checked.findings()));
                    summary.set(words(checked.report()));
                },
                summary::set);
    }

    private String words(@Nullable VerifyReport report) {
        if (report == null) {
            return words.texts().get("check.stopped");
        }
        String seen = words.texts()
                .format(
                        "check.seen",
                        report.objects(),
                        report.parts(),
                        words.bytes(report.bytes()),
                        report.unchecked());
        return (report.clean()
                        ? words.texts().get("check.clean")
                        : words.texts().format("check.findings", report.totalFindings()))
                + " " + seen;
    }

    /** What came of the last check, in words; empty text if there was none. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What the last check found; the first thousand. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    @FunctionalInterface
    private interface Verifying {
        VerifyReport verify(Errand.Course course, Consumer<Finding> each) throws IOException;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("The check was stopped", null, false, false);
        }
    }
}
