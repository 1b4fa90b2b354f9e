package org.windrow.view.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.store.Silo;
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
    public void export(Shelf shelf, Chosen objects, ExportOrder order) {
        begin(order, course -> {
            try (Stream<String> identifiers = objects.open()) {
                return write(shelf, new Once(identifiers.iterator()), order, course);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** Exports all that a search finds, in its order. */
    public void export(Shelf shelf, SearchRequest request, ExportOrder order) {
        begin(order, course -> {
            try (SearchResult result = shelf.index().search(request)) {
                return write(shelf, new Once(result.identifiers().iterator()), order, course);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /**
     * The name that an export of this day is offered under.
     *
     * @param what what is in it, such as a title or the words of a search; empty text for all that the silo has
     */
    public String proposedName(Shelf shelf, String what, ExportOrder.Format format) {
        return ProposedName.of(what, shelf.name(), LocalDate.now(clock), format);
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

    private Exported write(Shelf shelf, Iterable<String> identifiers, ExportOrder order, Errand.Course course)
            throws IOException {
        Silo silo = shelf.silo();
        Path target = order.target();
        return switch (order.format()) {
            case BAG -> new Bag(clock).write(silo, identifiers, order.versions(), target, course);
            case ZIP -> Zip.write(silo, identifiers, order.versions(), target, course);
            case OCFL -> new OcflRoot(clock).write(silo, identifiers, target, course);
            case CSV -> new MetadataList().write(silo, identifiers, target, MetadataList.Format.CSV, course);
            case JSON_LINES ->
                new MetadataList().write(silo, identifiers, target, MetadataList.Format.JSON_LINES, course);
            case XML -> new RecordsXml().write(silo, identifiers, target, course);
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

    /** What can be gone through a single time, which is all that a writer does. */
    private record Once(Iterator<String> iterator) implements Iterable<String> {}
}
