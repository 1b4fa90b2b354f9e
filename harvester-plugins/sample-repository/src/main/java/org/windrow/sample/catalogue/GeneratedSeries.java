package org.windrow.sample.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.windrow.sample.xml.XmlText;

/** Any number of records of one size, in no memory. One a minute from 2020 on, spread over ten sets. */
final class GeneratedSeries implements RecordSeries {

    static final int SETS = 10;

    private static final String PREFIX = "oai:sample.windrow.org:";
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int SECONDS_APART = 60;
    /** About what a Dublin Core document takes without its description. */
    private static final int FRAME_BYTES = 640;

    private static final List<String> CREATORS = List.of("Halm, Greta", "Garbe, Anton");
    private static final List<String> SUBJECTS = List.of("Harvest", "Fields");

    private final int records;
    private final int filesPerRecord;
    private final byte[] fileBlock;
    private final XmlText summary;
    private final List<List<String>> sets =
            IntStream.range(0, SETS).mapToObj(i -> List.of("field:" + i)).toList();

    GeneratedSeries(int records, int metadataBytes, int filesPerRecord, int fileBytes) {
        this.records = records;
        this.filesPerRecord = filesPerRecord;
        this.summary = XmlText.of(fill(Math.max(1, metadataBytes - FRAME_BYTES)));
        this.fileBlock = fill(fileBytes).getBytes(StandardCharsets.US_ASCII);
    }

    private static String fill(int length) {
        String sentence = "The hay lay in long rows across the field and waited for the wagon. ";
        return sentence.repeat(length / sentence.length() + 1).substring(0, length);
    }

    @Override
    public int size() {
        return records;
    }

    @Override
    public SampleRecord record(int index) {
        Description description =
                new Description("Field notebook " + (index + 1), CREATORS, SUBJECTS, summary, 2000 + index % 25);
        return new SampleRecord(
                PREFIX + (index + 1),
                FIRST.plusSeconds((long) index * SECONDS_APART),
                sets.get(index % SETS),
                false,
                description,
                files(index),
                filesPerRecord == 0 ? Set.of("oai_dc") : SampleRecord.BOTH_FORMATS);
    }

    private List<SampleFile> files(int index) {
        if (filesPerRecord == 0) {
            return List.of();
        }
        return IntStream.range(0, filesPerRecord)
                .mapToObj(file -> new SampleFile("sheet-" + (file + 1) + ".txt", "text/plain", content(index, file)))
                .toList();
    }

    /** The shared block with the file's own number at its head, so that no two files are alike. */
    private FileContent content(int index, int file) {
        return new FileContent() {
            @Override
            public byte[] bytes() {
                byte[] bytes = fileBlock.clone();
                byte[] number = (index + 1 + "/" + (file + 1) + "\n").getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(number, 0, bytes, 0, Math.min(number.length, bytes.length));
                return bytes;
            }

            @Override
            public long size() {
                return fileBlock.length;
            }
        };
    }

    @Override
    public OptionalInt indexOf(String identifier) {
        if (!identifier.startsWith(PREFIX)) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(identifier.substring(PREFIX.length()));
            boolean ours = number >= 1 && number <= records && identifier.equals(PREFIX + number);
            return ours ? OptionalInt.of(number - 1) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public Instant earliest() {
        return FIRST;
    }
}
