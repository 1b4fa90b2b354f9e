package org.windrow.sample.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.windrow.sample.xml.XmlText;

/** The demo's papers: each topic from each angle, one every eight days. The same on every machine and day. */
final class DemoSeries implements RecordSeries {

    static final List<SampleSet> SETS = List.of(
            new SampleSet("field", "Arable fields"),
            new SampleSet("field:grain", "Grain"),
            new SampleSet("meadow", "Meadows and hay"));

    private static final String PREFIX = "oai:sample.windrow.org:";
    private static final Instant FIRST = Instant.parse("2022-03-01T06:30:00Z");
    private static final Duration APART = Duration.ofDays(8).plusMinutes(37);
    private static final Set<Integer> DELETED = Set.of(17, 44, 71, 98);

    private final List<SampleRecord> records = IntStream.range(0, DemoWords.TOPICS.size() * DemoWords.ANGLES.size())
            .mapToObj(DemoSeries::make)
            .toList();
    private final Map<String, Integer> places = new HashMap<>();

    DemoSeries() {
        for (int i = 0; i < records.size(); i++) {
            places.put(records.get(i).identifier(), i);
        }
    }

    private static SampleRecord make(int index) {
        DemoWords.Topic topic = DemoWords.TOPICS.get(index % DemoWords.TOPICS.size());
        String angle = DemoWords.ANGLES.get(index / DemoWords.TOPICS.size());
        Instant datestamp = FIRST.plus(APART.multipliedBy(index));
        List<String> sentences = pick(DemoWords.SENTENCES, index, 4);
        Description description = new Description(
                angle.formatted(topic.subject()),
                pick(DemoWords.CREATORS, index, 1 + index % 3),
                List.of(topic.keyword(), "Agriculture"),
                XmlText.of(String.join(" ", sentences)),
                datestamp.atZone(ZoneOffset.UTC).getYear());
        boolean deleted = DELETED.contains(index);
        return new SampleRecord(
                PREFIX + (index + 1),
                datestamp,
                List.of(topic.set()),
                deleted,
                description,
                deleted ? List.of() : files(index, topic, description, sentences),
                SampleRecord.BOTH_FORMATS);
    }

    /** Some neighbours from a list; a different run of them for each number. */
    private static List<String> pick(List<String> from, int number, int count) {
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            picked.add(from.get((number * 7 + i) % from.size()));
        }
        return picked;
    }

    private static List<SampleFile> files(
            int index, DemoWords.Topic topic, Description description, List<String> sentences) {
        String name = topic.keyword().toLowerCase(Locale.ROOT) + "-" + (index + 1);
        List<String> lines = new ArrayList<>(sentences);
        lines.addFirst(String.join("; ", description.creators()) + ", " + description.year());
        List<SampleFile> files = new ArrayList<>();
        files.add(new SampleFile(name + ".pdf", "application/pdf", () -> SimplePdf.of(description.title(), lines)));
        if (index % 4 != 0) {
            files.add(new SampleFile(name + ".txt", "text/plain", () -> plainText(description, lines)));
        }
        return files;
    }

    private static byte[] plainText(Description description, List<String> lines) {
        String text = description.title() + "\n\n" + String.join("\n", lines) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public SampleRecord record(int index) {
        return records.get(index);
    }

    @Override
    public OptionalInt indexOf(String identifier) {
        Integer place = places.get(identifier);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Override
    public Instant earliest() {
        return FIRST;
    }
}
