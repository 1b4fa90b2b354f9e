package org.windrow.view.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.windrow.index.search.ObjectRef;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.store.SiloException;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Words;

/** Exports of the chosen objects or of a whole search. On the JavaFX thread; needs no toolkit. */
public final class ExportViewModel {

    private final Errand errand;
    private final Words words;
    private final Notices notices;
    private final Clock clock;

    public ExportViewModel(Errand errand, Words words, Notices notices, Clock clock) {
        this.errand = errand;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    /** Exports these objects. */
    public void export(OpenSilos silos, Chosen objects, ExportOrder order) {
        begin(order, course -> {
            try (Stream<ObjectRef> each = objects.open()) {
                return write(objects(silos, each), order, course);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** Exports all that a search finds, in its order. */
    public void export(OpenSilos silos, SearchRequest request, ExportOrder order) {
        begin(order, course -> {
            try (SearchResult result = silos.search(request)) {
                return write(objects(silos, result.objects()), order, course);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /**
     * The name that an export of this day is offered under.
     *
     * @param what what is in it, such as a title or the words of a search; empty text for all that the silos have
     */
    public String proposedName(OpenSilos silos, String what, ExportOrder.Format format) {
        return ProposedName.of(what, called(silos), LocalDate.now(clock), format);
    }

    /** What silos are called, taken together. */
    public String called(OpenSilos silos) {
        return silos.all()
                ? words.texts().get("silos.all")
                : silos.shelves().stream().findFirst().map(Shelf::name).orElse("");
    }

    private static ExportObjects objects(OpenSilos silos, Stream<ObjectRef> objects) {
        Map<Path, ExportObjects.Origin> origins = new HashMap<>();
        for (Shelf shelf : silos.shelves()) {
            Path root = shelf.silo().root();
            origins.put(
                    root, new ExportObjects.Origin(shelf.silo(), silos.names().of(root)));
        }
        return new ExportObjects(objects.map(object -> item(origins, object)).iterator(), silos.all());
    }

    private static ExportObjects.Item item(Map<Path, ExportObjects.Origin> origins, ObjectRef object) {
        ExportObjects.Origin origin = origins.get(object.silo());
        if (origin == null) {
            throw new UncheckedIOException(
                    new SiloException("The silo " + object.silo() + " has been opened only now. Export again"));
        }
        return new ExportObjects.Item(origin, object.identifier());
    }

    private void begin(ExportOrder order, Errand.CourseWork<Exported> work) {
        AtomicBoolean checking = new AtomicBoolean();
        String name = order.target().getFileName().toString();
        errand.begin(
                done -> words.texts().format(checking.get() ? "export.checking" : "export.going-on", done, name),
                course -> work.call(new Phases(course, checking)),
                exported -> notices.tell(
                        words.texts().format("export.done", exported.objects(), order.target(), exported.leftOut())),
                problem -> notices.warn(words.texts().format("export.failed", problem)));
    }

    private Exported write(ExportObjects objects, ExportOrder order, Errand.Course course) throws IOException {
        Path target = order.target();
        return switch (order.format()) {
            case BAG -> new Bag(clock).write(objects, order.versions(), target, course);
            case ZIP -> Zip.write(objects, order.versions(), target, course);
            case OCFL -> new OcflRoot(clock).write(objects, target, course);
            case CSV -> new MetadataList().write(objects, target, MetadataList.Format.CSV, course);
            case JSON_LINES -> new MetadataList().write(objects, target, MetadataList.Format.JSON_LINES, course);
            case XML -> new RecordsXml().write(objects, target, course);
        };
    }

    /** Knows whether what was written is checked by now. */
    private record Phases(Errand.Course course, AtomicBoolean inCheck) implements Errand.Course {
        @Override
        public void done(long count) {
            course.done(count);
        }

        @Override
        public boolean stopped() {
            return course.stopped();
        }

        @Override
        public void checking() {
            inCheck.set(true);
            course.checking();
        }
    }
}
