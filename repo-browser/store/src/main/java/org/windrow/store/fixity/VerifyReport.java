package org.windrow.store.fixity;

import java.util.Map;

/**
 * What a verification went through.
 *
 * @param objects how many objects
 * @param versions how many versions
 * @param parts how many parts, missing ones included
 * @param bytes how many bytes were read to compare checksums
 * @param unchecked how many parts are there but have no recorded checksum
 * @param findings how many findings of each kind; a kind without any is absent
 */
public record VerifyReport(
        long objects, long versions, long parts, long bytes, long unchecked, Map<Finding.Kind, Long> findings) {

    public VerifyReport {
        findings = Map.copyOf(findings);
    }

    /** Whether there was no finding at all. */
    public boolean clean() {
        return findings.isEmpty();
    }

    /** How many findings there were. */
    public long totalFindings() {
        return findings.values().stream().mapToLong(Long::longValue).sum();
    }
}
