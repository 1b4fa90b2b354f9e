package org.windrow.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.windrow.sample.http.Request;

/** Counts requests and remembers the last ones. */
final class RequestLog {

    private static final int REMEMBERED = 1000;

    private final AtomicLong count = new AtomicLong();
    private final Deque<Request> last = new ArrayDeque<>();

    void add(Request request) {
        count.incrementAndGet();
        synchronized (last) {
            if (last.size() == REMEMBERED) {
                last.removeFirst();
            }
            last.addLast(request);
        }
    }

    long count() {
        return count.get();
    }

    List<Request> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
