package org.windrow.view.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.view.shelf.Shelf;
import org.windrow.view.work.Chosen;
import org.windrow.view.work.Errand;
import org.windrow.view.work.Notices;
import org.windrow.view.work.Words;

/** Exports of the chosen objects or of a whole search. On the JavaFX thread; needs no toolkit. */
public final class ExportViewModel {

    private static final int PAGE = 500;

    private final Errand errand;
    private final Words words;
    private final Notices notices;
    private final Clock clock;

    /** How an export is written. */
    public enum Format {
        BAG,
        ZIP,
        CSV,
        JSON_LINES
    }

    public ExportViewModel(Errand errand, Words words, Notices notices, Clock clock) {
        this.errand = errand;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
    }

    /** Exports these objects. */
    public void export(Shelf shelf, List<String> identifiers, Format format, Path target) {
        begin(target, course -> write(shelf, identifiers, format, target, course));
    }

    /** Exports chosen objects, of which there may be any number. */
    public void export(Shelf shelf, Chosen chosen, Format format, Path target) {
        begin(target, course -> {
            try (Stream<String> identifiers = chosen.open()) {
                Iterator<String> once = identifiers.iterator();
                return write(shelf, () -> once, format, target, course);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** Exports all that a search finds, in its order. */
    public void export(Shelf shelf, SearchRequest request, Format format, Path target) {
        begin(target, course -> {
            try (SearchResult result = shelf.index().search(request)) {
                return write(shelf, () -> new Hits(result), format, target, course);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private void begin(Path target, Errand.CourseWork<Exported> work) {
        errand.begin(
                done -> words.texts().format("export.going-on", done, target.getFileName()),
                work,
                exported -> notices.tell(
                        words.texts().format("export.done", exported.objects(), target, exported.leftOut())),
                problem -> notices.warn(words.texts().format("export.failed", problem)));
    }

    private Exported write(Shelf shelf, Iterable<String> identifiers, Format format, Path target, Errand.Course course)
            throws IOException {
        return switch (format) {
            case BAG -> new Bag(clock).write(shelf.silo(), identifiers, target, course);
            case ZIP -> Zip.write(shelf.silo(), identifiers, target, course);
            case CSV -> new MetadataList().write(shelf.silo(), identifiers, target, MetadataList.Format.CSV, course);
            case JSON_LINES ->
                new MetadataList().write(shelf.silo(), identifiers, target, MetadataList.Format.JSON_LINES, course);
        };
    }

    /** The identifiers of a result, a page at a time. */
    private static final class Hits implements Iterator<String> {
        private final SearchResult result;
        private final List<String> page = new ArrayList<>();
        private int next;

        Hits(SearchResult result) {
            this.result = result;
        }

        @Override
        public boolean hasNext() {
            return next < result.total();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (next % PAGE == 0) {
                page.clear();
                try {
                    result.identifiers(next, PAGE, page::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return page.get(next++ % PAGE);
        }
    }
}
