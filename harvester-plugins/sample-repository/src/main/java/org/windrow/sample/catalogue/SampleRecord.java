package org.windrow.sample.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.windrow.sample.xml.XmlText;

/**
 * One record.
 *
 * @param identifier its identifier
 * @param datestamp when it last changed, in whole seconds
 * @param sets the setSpecs it is in, the most specific ones
 * @param deleted whether it is gone
 * @param description what it says
 * @param files its files
 * @param formats the metadataPrefixes it can be had in
 */
public record SampleRecord(
        String identifier,
        Instant datestamp,
        List<String> sets,
        boolean deleted,
        Description description,
        List<SampleFile> files,
        Set<String> formats) {

    /** The formats of a record that has files: Dublin Core, and EPrints XML that lists the files. */
    public static final Set<String> BOTH_FORMATS = Set.of("oai_dc", "ep3");

    /** A record without sets and files that says little more than its title. */
    public static SampleRecord of(String identifier, Instant datestamp, String title) {
        Description description =
                new Description(title, List.of("Halm, Greta"), List.of("Fields"), XmlText.of("A sample."), 2024);
        return new SampleRecord(identifier, datestamp, List.of(), false, description, List.of(), Set.of("oai_dc"));
    }

    /** The same record in those sets. */
    public SampleRecord in(String... setSpecs) {
        return new SampleRecord(identifier, datestamp, List.of(setSpecs), deleted, description, files, formats);
    }

    /** The same record with those files, in both formats. */
    public SampleRecord withFiles(List<SampleFile> others) {
        return new SampleRecord(identifier, datestamp, sets, deleted, description, others, BOTH_FORMATS);
    }

    /** The same record in those formats only; none at all makes an item without metadata. */
    public SampleRecord withFormats(Set<String> prefixes) {
        return new SampleRecord(identifier, datestamp, sets, deleted, description, files, prefixes);
    }

    /** The same record saying something else from that time on. */
    public SampleRecord changed(Description other, Instant at) {
        return new SampleRecord(identifier, at, sets, false, other, files, formats);
    }

    /** The record's tombstone. */
    public SampleRecord gone(Instant at) {
        return new SampleRecord(identifier, at, sets, true, description, List.of(), formats);
    }
}
