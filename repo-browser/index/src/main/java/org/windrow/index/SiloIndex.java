package org.windrow.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.lucene.search.IndexSearcher;
import org.windrow.index.build.IndexException;
import org.windrow.index.build.IndexKeeper;
import org.windrow.index.build.IndexProgress;
import org.windrow.index.document.FileText;
import org.windrow.index.document.ObjectDocuments;
import org.windrow.index.query.ParsedQuery;
import org.windrow.index.search.ReadGuard;
import org.windrow.index.search.SearchRequest;
import org.windrow.index.search.SearchResult;
import org.windrow.index.search.Searches;
import org.windrow.index.search.SiloSpans;
import org.windrow.index.text.FilesText;
import org.windrow.store.Silo;

/**
 * The search index of one silo.
 *
 * <p>It is built from the silo alone, and holds nothing else: an index that is damaged, of another version or of another silo is
 * built anew, and a deleted one comes back. It lies in a folder of Windrow's own; nothing is written into the silo. One process
 * at a time has it open.
 *
 * <p>It can be searched at any time; while it is being built, for what is in it already. What anybody writes to the silo through
 * the store, in this process or another, can be found a second or two later; while a harvest is quicker than that, the index takes
 * a small share of the processors and comes after. What other programs wrote, and what was written while no index was open, is
 * found by {@link #catchUp}.
 *
 * <p>Safe for threads.
 */
public final class SiloIndex implements AutoCloseable {

    private final Path silo;
    private final IndexKeeper keeper;
    private final Searches searches;
    private final ReadGuard guard;

    private SiloIndex(Path silo, IndexKeeper keeper, Searches searches) {
        this.silo = silo;
        this.keeper = keeper;
        this.searches = searches;
        this.guard = new ReadGuard(keeper::suspect);
    }

    /**
     * Opens the index of a silo, as many threads as there are processors. It is searchable at once; nothing is
     * compared or built before {@link #catchUp} or {@link #rebuild}.
     *
     * @param folder where the index is kept, or is to be; only files of an index are ever deleted in it
     * @param silo the silo; stays open longer than the index
     * @throws IndexException.InUse if another process has the index open
     * @throws IndexException if the folder cannot be used
     */
    public static SiloIndex open(Path folder, Silo silo) throws IndexException {
        return open(
                folder,
                silo,
                new FilesText(),
                Clock.system(ZoneId.systemDefault()),
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same with everything said.
     *
     * @param fileText gets the text out of files, where that is {@linkplain #searchFileText asked for}
     * @param clock says what now is, and by its zone where days begin
     * @param threads how many threads read and index objects while all are looked at
     */
    public static SiloIndex open(Path folder, Silo silo, FileText fileText, Clock clock, int threads)
            throws IndexException {
        ObjectDocuments documents = new ObjectDocuments(silo.uriBase(), fileText);
        IndexKeeper keeper = IndexKeeper.open(folder, silo, documents, clock, threads);
        return new SiloIndex(silo.root(), keeper, new Searches(clock));
    }

    /**
     * An object is new, has changed, or is gone. Only what was not written through the store need be told, such as a folder that
     * was moved away. Returns at once; it is indexed in the background.
     */
    public void changed(String identifier) {
        keeper.changed(identifier);
    }

    /**
     * Looks at every object of the silo in the background, and indexes those that are new or have changed since they were
     * indexed; also goes on with building where it was cut short. Returns at once.
     */
    public void catchUp() {
        keeper.compare();
    }

    /** Empties the index and builds it again in the background. Returns at once. */
    public void rebuild() {
        keeper.rebuild();
    }

    /** Whether the text of files is searched: of PDF, HTML and plain text. Not, until it is {@linkplain #searchFileText asked for}. */
    public boolean searchesFileText() {
        return keeper.withText();
    }

    /**
     * Has the text of files searched, or no longer. That is kept with the index, for every program that opens it. Objects that
     * have such files are read again in the background, as {@link #catchUp} does; all others are left as they are. Returns at
     * once.
     *
     * @throws IndexException if it cannot be kept; then it stays as it was
     */
    public void searchFileText(boolean wanted) throws IndexException {
        keeper.withText(wanted);
    }

    /** How far it is. */
    public IndexProgress progress() {
        return keeper.progress();
    }

    /**
     * Waits until all that was told, asked for, or written through the store before can be searched.
     *
     * @return false if it took longer than the limit, or failed; {@link #progress} says why
     */
    public boolean await(Duration limit) throws InterruptedException {
        return keeper.await(limit);
    }

    /**
     * Waits until no look at the whole silo is asked for or goes on.
     *
     * @return false if it took longer than the limit, or the index was closed
     */
    public boolean awaitComparison(Duration limit) throws InterruptedException {
        return keeper.awaitComparison(limit);
    }

    /**
     * Searches.
     *
     * @return what was found, to be closed; a wrong query is searched for its words, and the result says what is wrong
     * @throws IndexException if the index is closed or cannot be read; a damaged one is then already being built anew
     */
    public SearchResult search(SearchRequest request) throws IndexException {
        return guard.read(() -> searches.search(keeper.acquire(), request, SiloSpans.of(silo), guard));
    }

    /** The silo's folder. */
    Path silo() {
        return silo;
    }

    /** What there is to search now, to be released; for a search over several. */
    IndexSearcher acquire() throws IndexException {
        return guard.read(keeper::acquire);
    }

    /**
     * A search over several indexes met a problem of which this one may be the cause: it is looked at in the background, and built
     * anew if it is damaged.
     *
     * @return whether the problem shows that one of them is damaged
     */
    boolean examine(Throwable trouble) {
        return keeper.examine(trouble);
    }

    /** How a query is understood, without searching. */
    public ParsedQuery understand(String text) {
        return searches.understand(text);
    }

    /** Closes it, cleanly; what was written is kept, and building goes on from there another time. */
    @Override
    public void close() throws IOException {
        keeper.close();
    }
}
