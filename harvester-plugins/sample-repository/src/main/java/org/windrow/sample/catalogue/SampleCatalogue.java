package org.windrow.sample.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a repository holds. Records have a fixed place from 0 on, in the order they came; changing or deleting one leaves it at
 * its place. Changes may be made from any thread while the repository serves.
 */
public final class SampleCatalogue {

    private final RecordSeries series;
    private final List<SampleSet> sets;
    private final Map<Integer, SampleRecord> changed = new ConcurrentHashMap<>();
    private final Map<String, Integer> added = new ConcurrentHashMap<>();
    private volatile int size;
    private volatile Instant earliest;

    private SampleCatalogue(RecordSeries series, List<SampleSet> sets) {
        this.series = series;
        this.sets = List.copyOf(sets);
        this.size = series.size();
        this.earliest = series.earliest();
    }

    /** About 120 invented papers on fields, meadows and harvests, with some 200 files, three sets and four deleted records. */
    public static SampleCatalogue demo() {
        return new SampleCatalogue(new DemoSeries(), DemoSeries.SETS);
    }

    /**
     * Records without files, made as they are asked for and never held.
     *
     * @param records how many
     * @param metadataBytes about how long each one's Dublin Core document is
     */
    public static SampleCatalogue generated(int records, int metadataBytes) {
        return generated(records, metadataBytes, 0, 0);
    }

    /** Records as above with that many files each, every file of that many bytes and with a content of its own. */
    public static SampleCatalogue generated(int records, int metadataBytes, int filesPerRecord, int fileBytes) {
        Stream<SampleSet> top = Stream.of(new SampleSet("field", "All fields"));
        Stream<SampleSet> single =
                IntStream.range(0, GeneratedSeries.SETS).mapToObj(i -> new SampleSet("field:" + i, "Field " + i));
        return new SampleCatalogue(
                new GeneratedSeries(records, metadataBytes, filesPerRecord, fileBytes),
                Stream.concat(top, single).toList());
    }

    /** A catalogue to be filled, with those sets; without any the repository has no set hierarchy. */
    public static SampleCatalogue empty(SampleSet... sets) {
        return new SampleCatalogue(new GeneratedSeries(0, 0, 0, 0), List.of(sets));
    }

    /** How many records there are, deleted ones included. */
    public int size() {
        return size;
    }

    /** The record at that place, from 0 to {@code size() - 1}. */
    public SampleRecord record(int index) {
        SampleRecord record = changed.get(index);
        return record == null ? series.record(index) : record;
    }

    /** The record's place, if there is such a record. */
    public OptionalInt indexOf(String identifier) {
        Integer place = added.get(identifier);
        return place == null ? series.indexOf(identifier) : OptionalInt.of(place);
    }

    /** The record with that identifier. */
    public Optional<SampleRecord> find(String identifier) {
        OptionalInt index = indexOf(identifier);
        return index.isPresent() ? Optional.of(record(index.getAsInt())) : Optional.empty();
    }

    /** The sets, parents before children; empty if the repository has none. */
    public List<SampleSet> sets() {
        return sets;
    }

    /** A time that no record is older than. */
    public Instant earliest() {
        return earliest;
    }

    /** Adds a record at the end. */
    public synchronized void add(SampleRecord record) {
        if (indexOf(record.identifier()).isPresent()) {
            throw new IllegalArgumentException("There is a record " + record.identifier() + " already");
        }
        changed.put(size, record);
        added.put(record.identifier(), size);
        if (record.datestamp().isBefore(earliest)) {
            earliest = record.datestamp();
        }
        size = size + 1;
    }

    /** Changes a record's title, so that its metadata differs from that time on; a deleted record comes back. */
    public void change(String identifier, Instant at) {
        change(identifier, record -> {
            Description before = record.description();
            return record.changed(before.withTitle(before.title() + ", revised " + at), at);
        });
    }

    /** Changes a record in any way but its identifier. */
    public synchronized void change(String identifier, UnaryOperator<SampleRecord> change) {
        int index =
                indexOf(identifier).orElseThrow(() -> new NoSuchElementException("There is no record " + identifier));
        SampleRecord after = change.apply(record(index));
        if (!after.identifier().equals(identifier)) {
            throw new IllegalArgumentException("A record keeps its identifier " + identifier);
        }
        changed.put(index, after);
    }

    /** Deletes a record at that time; its tombstone stays. */
    public void delete(String identifier, Instant at) {
        change(identifier, record -> record.gone(at));
    }
}
