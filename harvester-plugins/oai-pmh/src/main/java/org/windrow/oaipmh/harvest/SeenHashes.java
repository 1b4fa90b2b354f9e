package org.windrow.oaipmh.harvest;

import java.util.LinkedHashSet;

/** Remembers what was seen by its hash, the most recent only, so that memory stays bounded. */
final class SeenHashes {

    private final int capacity;
    private final LinkedHashSet<Long> hashes = new LinkedHashSet<>();

    SeenHashes(int capacity) {
        this.capacity = capacity;
    }

    /** Remembers a hash; false if it was known. */
    boolean add(long hash) {
        if (!hashes.add(hash)) {
            return false;
        }
        if (hashes.size() > capacity) {
            hashes.removeFirst();
        }
        return true;
    }

    boolean contains(long hash) {
        return hashes.contains(hash);
    }

    void clear() {
        hashes.clear();
    }

    /** A hash of text, going on from another. */
    static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9E3779B97F4A7C15L;
    }
}
