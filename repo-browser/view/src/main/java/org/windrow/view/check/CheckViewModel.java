package org.windrow.view.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.index.search.ObjectRef;
import org.windrow.store.SiloException;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.store.fixity.VerifyReport;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Hands;
import org.windrow.view.work.Words;

/** Checks objects, or whole silos, against manifests and checksums. Writes nothing. On the JavaFX thread; needs no toolkit. */
public final class CheckViewModel {

    private static final int MOST_FINDINGS = 1_000;

    private final Errand errand;
    private final Words words;
    private @Nullable Redownload redownload;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Found>> findings = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * What is not as it was stored.
     *
     * @param silo the folder of the silo where that is
     */
    public record Found(Path silo, Finding finding) {

        /** The object where that is. */
        public ObjectRef object() {
            return new ObjectRef(silo, finding.identifier());
        }
    }

    /** What a check found, and what it could not look at, in a sentence each. */
    private record Checked(@Nullable VerifyReport report, List<Found> findings, List<String> problems) {}

    public CheckViewModel(Errand errand, Words words) {
        this.errand = errand;
        this.words = words;
    }

    /** Checks some objects, each in its own silo. */
    public void check(OpenSilos silos, Chosen objects) {
        begin((course, found, problems) -> {
            Map<Path, SiloVerifier> verifiers = new HashMap<>();
            silos.shelves()
                    .forEach(shelf -> verifiers.put(shelf.silo().root(), SiloVerifier.onlyReading(shelf.silo())));
            Reports reports = new Reports();
            try (Stream<ObjectRef> each = objects.open()) {
                for (ObjectRef object : (Iterable<ObjectRef>) each::iterator) {
                    if (course.stopped()) {
                        throw new Stopped();
                    }
                    SiloVerifier verifier = verifiers.get(object.silo());
                    if (verifier == null) {
                        throw new SiloException("The silo " + object.silo() + " is not open any more. Search again");
                    }
                    reports.add(verifier.verify(object.identifier(), found.in(object.silo())));
                    course.done(reports.objects());
                }
            }
            return reports.sum();
        });
    }

    /** Checks every object of these silos, one silo after the other. One that cannot be read does not keep the others from it. */
    public void check(OpenSilos silos) {
        begin((course, found, problems) -> {
            Reports reports = new Reports();
            for (Shelf shelf : silos.shelves()) {
                long before = reports.objects();
                try {
                    shelf.requireThere();
                    reports.add(SiloVerifier.onlyReading(shelf.silo())
                            .verify(found.in(shelf.silo().root()), looked -> {
                                course.done(before + looked);
                                if (course.stopped()) {
                                    throw new Stopped();
                                }
                            }));
                } catch (IOException e) {
                    if (!silos.all()) {
                        throw e;
                    }
                    problems.add(words.texts().format("index.of-silo", shelf.name(), Hands.sentence(e)));
                }
            }
            return reports.sum();
        });
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
    public void downloadAgain(Hands hands, Consumer<String> then) {
        Map<Path, Set<String>> missing = new LinkedHashMap<>();
        for (Found found : findings.get()) {
            if (found.finding().kind() == Finding.Kind.MISSING) {
                missing.computeIfAbsent(found.silo(), _ -> new LinkedHashSet<>())
                        .add(found.finding().identifier());
            }
        }
        Redownload other = redownload;
        if (other == null) {
            then.accept(words.texts().get("check.no-download"));
            return;
        }
        // why one by one: each silo has a source of its own, or none
        missing.forEach((silo, objects) -> hands.ask(
                () -> other.again(silo, objects).get(),
                queued -> then.accept(words.texts().format("check.queued", queued)),
                problem -> then.accept(words.texts().format("check.not-queued", problem))));
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
                    List<Found> found = new ArrayList<>();
                    List<String> problems = new ArrayList<>();
                    try {
                        Findings findingsOf = silo -> finding -> {
                            if (found.size() < MOST_FINDINGS) {
                                found.add(new Found(silo, finding));
                            }
                        };
                        return new Checked(verifying.verify(course, findingsOf, problems), found, problems);
                    } catch (Stopped e) {
                        return new Checked(null, found, problems);
                    }
                },
                checked -> {
                    findings.set(List.copyOf(checked.findings()));
                    summary.set(words(checked));
                },
                summary::set);
    }

    private String words(Checked checked) {
        List<String> lines = new ArrayList<>(
                List.of(words(checked.report(), checked.problems().isEmpty())));
        lines.addAll(checked.problems());
        return String.join("\n", lines);
    }

    private String words(@Nullable VerifyReport report, boolean whole) {
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
        if (report.clean()) {
            return whole ? words.texts().get("check.clean") + " " + seen : seen;
        }
        return words.texts().format("check.findings", report.totalFindings()) + " " + seen;
    }

    /** What came of the last check, in words; empty text if there was none. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What the last check found; the first thousand. */
    public ReadOnlyObjectProperty<List<Found>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    @FunctionalInterface
    private interface Verifying {
        VerifyReport verify(Errand.Course course, Findings found, List<String> problems) throws IOException;
    }

    /** Takes findings. */
    @FunctionalInterface
    private interface Findings {
        /** Takes those of a silo. */
        Consumer<Finding> in(Path silo);
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("The check was stopped", null, false, false);
        }
    }
}
