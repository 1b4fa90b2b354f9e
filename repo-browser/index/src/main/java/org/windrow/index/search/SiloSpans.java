package org.windrow.index.search;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ReaderUtil;

/**
 * Which documents of a reader are of which silo. The indexes of several silos are read one behind the other as if they were one, so
 * that one query, one order and one count go over all of them, and the number of a document tells its silo. Immutable.
 */
public final class SiloSpans {

    private final List<Path> silos;
    private final int[] starts;
    private final Map<Path, String> leftOut;

    private SiloSpans(List<Path> silos, int[] starts, Map<Path, String> leftOut) {
        this.silos = List.copyOf(silos);
        this.starts = starts;
        this.leftOut = Map.copyOf(leftOut);
    }

    /** All documents are of this silo. */
    public static SiloSpans of(Path silo) {
        return new SiloSpans(List.of(silo), new int[] {0}, Map.of());
    }

    /**
     * Each silo has the next so many documents.
     *
     * @param silos at least one
     * @param documents how many each has, deleted ones too; as many numbers as silos
     * @param leftOut silos that could not be searched, and why
     */
    public static SiloSpans of(List<Path> silos, int[] documents, Map<Path, String> leftOut) {
        int[] starts = new int[documents.length];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + documents[i - 1];
        }
        return new SiloSpans(silos, starts, leftOut);
    }

    /** The silo of a document. */
    Path silo(int document) {
        return silos.size() == 1 ? silos.getFirst() : silos.get(ReaderUtil.subIndex(document, starts));
    }

    /** The silos that should have been searched and could not be, and why, in a sentence each. */
    Map<Path, String> leftOut() {
        return leftOut;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiloSpans spans && silos.equals(spans.silos) && Arrays.equals(starts, spans.starts);
    }

    @Override
    public int hashCode() {
        return 31 * silos.hashCode() + Arrays.hashCode(starts);
    }
}
