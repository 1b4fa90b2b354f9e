package org.windrow.view.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.store.Silo;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.store.fixity.VerifyReport;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Words;

/** Checks an object, or the silo, against manifests and checksums. Writes nothing. On the JavaFX thread; needs no toolkit. */
public final class CheckViewModel {

    private static final int MOST_FINDINGS = 1_000;

    private final Errand errand;
    private final Words words;
    private @Nullable Redownload redownload;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());

    /** What a check found. */
    private record Checked(@Nullable VerifyReport report, List<Finding> findings) {}

    public CheckViewModel(Errand errand, Words words) {
        this.errand = errand;
        this.words = words;
    }

    /** Checks some objects. */
    public void check(Silo silo, Chosen objects) {
        begin((course, each) -> {
            SiloVerifier verifier = SiloVerifier.onlyReading(silo);
            Reports reports = new Reports();
            try (Stream<String> identifiers = objects.open()) {
                for (String identifier : (Iterable<String>) identifiers::iterator) {
                    if (course.stopped()) {
                        throw new Stopped();
                    }
                    reports.add(verifier.verify(identifier, each));
                    course.done(reports.objects());
                }
            }
            return reports.sum();
        });
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

    /** Says who downloads again what is missing. */
    public void downloadWith(Redownload other) {
        redownload = other;
    }

    /**
     * Lets what the last check missed be downloaded again.
     *
     * @param then told in words what came of it
     */
    public void downloadAgain(Silo silo, Hands hands, Consumer<String> then) {
        List<String> objects = findings.get().stream()
                .filter(finding -> finding.kind() == Finding.Kind.MISSING)
                .map(Finding::identifier)
                .distinct()
                .toList();
        Redownload other = redownload;
        if (other == null) {
            then.accept(words.texts().get("check.no-download"));
            return;
        }
        hands.ask(
                () -> other.again(silo.root(), objects).get(),
                queued -> then.accept(words.texts().format("check.queued", queued)),
                problem -> then.accept(words.texts().format("check.not-queued", problem)));
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
