package org.windrow.engine.harvest;

import java.util.ArrayList;
import java.util.List;
import org.windrow.engine.run.RunCounter;

/**
 * What comes of a page's records while they are stored, by several threads. Counted by the page, because records of the next
 * page may be stored already when this one ends, and its checkpoint must not count them.
 */
final class PageUnderWay {

    private final RunCounter counter;
    private final List<MissingFile> missing = new ArrayList<>();
    private long present;

    /** @param counter counts this page alone, and passes on to the run's */
    PageUnderWay(RunCounter counter) {
        this.counter = counter;
    }

    RunCounter counter() {
        return counter;
    }

    /**
     * Notes the files of a record.
     *
     * @param absent those that are still to be had
     * @param there how many the silo has already
     */
    synchronized void files(List<MissingFile> absent, long there) {
        missing.addAll(absent);
        present += there;
    }

    synchronized List<MissingFile> missing() {
        return List.copyOf(missing);
    }

    synchronized long present() {
        return present;
    }
}
