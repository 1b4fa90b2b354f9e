package org.windrow.view.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.windrow.index.search.ObjectRef;
import org.windrow.view.work.Chosen;

/** Hits of a result that were selected; which objects they are is read a page at a time. */
public final class ChosenHits implements Chosen {

    private static final int PAGE = 500;

    private final HeldResult held;
    private final List<Selection.Range> ranges;

    /** @param ranges the places of the hits in the result */
    public ChosenHits(HeldResult held, List<Selection.Range> ranges) {
        int total = held.result().total();
        this.held = held;
        this.ranges = ranges.stream()
                .map(range -> new Selection.Range(range.from(), Math.min(range.to(), total)))
                .filter(range -> range.from() < range.to())
                .toList();
    }

    @Override
    public long count() {
        return ranges.stream()
                .mapToLong(range -> (long) range.to() - range.from())
                .sum();
    }

    @Override
    public Stream<ObjectRef> open() throws IOException {
        held.take();
        Spliterator<ObjectRef> each = Spliterators.spliterator(new Pages(), count(), Spliterator.ORDERED);
        return StreamSupport.stream(each, false).onClose(() -> {
            try {
                held.release();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private final class Pages implements Iterator<ObjectRef> {
        private final Iterator<Selection.Range> rest = ranges.iterator();
        private final List<ObjectRef> page = new ArrayList<>(PAGE);
        private int taken;
        private int at;
        private int end;

        @Override
        public boolean hasNext() {
            return taken < page.size() || at < end || rest.hasNext();
        }

        @Override
        public ObjectRef next() {
            if (taken == page.size()) {
                read();
            }
            return page.get(taken++);
        }

        private void read() {
            if (at == end) {
                if (!rest.hasNext()) {
                    throw new NoSuchElementException();
                }
                Selection.Range range = rest.next();
                at = range.from();
                end = range.to();
            }
            int count = Math.min(PAGE, end - at);
            page.clear();
            taken = 0;
            try {
                held.result().objects(at, count, page::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            at += count;
        }
    }
}
