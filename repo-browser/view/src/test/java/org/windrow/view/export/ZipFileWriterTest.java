package org.windrow.view.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFileWriterTest {

    private static final FileTime TIME = FileTime.from(Instant.parse("2021-05-31T10:00:01Z"));
    private static final long FIVE_GIBIBYTES = 5L << 30;

    @TempDir
    Path folder;

    @Property(tries = 100)
    void anyEntriesComeBackAsTheyWere(
            @ForAll("entries") Map<String, byte[]> entries, @ForAll int seconds, @ForAll boolean sizeKnown)
            throws IOException {
        Path in = Files.createTempDirectory("zip");
        Path zip = in.resolve("any.zip");
        FileTime time = FileTime.from(seconds, TimeUnit.SECONDS);
        try {
            try (ZipFileWriter writer = ZipFileWriter.create(zip)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    byte[] content = entry.getValue();
                    writer.put(
                            entry.getKey(), time, sizeKnown ? content.length : -1, new ByteArrayInputStream(content));
                }
                writer.finish();
            }

            assertThat(byDirectory(zip, time)).containsExactlyEntriesOf(readable(entries));
            assertThat(fromBeginning(zip, time)).containsExactlyEntriesOf(readable(entries));
            Check.zip(zip, entries.size(), new Patience());
        } finally {
            Files.deleteIfExists(zip);
            Files.delete(in);
        }
    }

    @Provide
    Arbitrary<Map<String, byte[]>> entries() {
        Arbitrary<String> names = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(name -> StandardCharsets.UTF_8.newEncoder().canEncode(name));
        Arbitrary<byte[]> contents = Arbitraries.oneOf(
                Arbitraries.just(new byte[0]),
                Arbitraries.strings().ofMaxLength(500).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.integers().between(1, 100_000).map(byte[]::new),
                Arbitraries.integers().between(1, 100_000).map(ZipFileWriterTest::noise));
        return Arbitraries.maps(names, contents).ofMaxSize(6);
    }

    @Test
    void unzipReadsIt() throws Exception {
        assumeTrue(answer("unzip", "-v").code() == 0, "unzip is not installed");
        Answer answer = answer("unzip", "-t", mixed().toString());

        assertThat(answer.code()).as(answer.words()).isZero();
        assertThat(answer.words()).contains("No errors detected");
    }

    @Test
    void pythonReadsIt() throws Exception {
        assumeTrue(answer("python3", "--version").code() == 0, "Python is not installed");
        String program = """
                import sys, zipfile
                with zipfile.ZipFile(sys.argv[1]) as z:
                    assert z.testzip() is None
                    assert z.read('農/干し草.txt').decode() == 'hay'
                    assert z.getinfo('noise').file_size == 100000
                    assert len(z.namelist()) == 5, z.namelist()
                """;
        Answer answer = answer("python3", "-c", program, mixed().toString());

        assertThat(answer.code()).as(answer.words()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_534, 65_535})
    void anyNumberOfEntriesIsCounted(int entries) throws IOException {
        Path zip = folder.resolve("many.zip");
        try (ZipFileWriter writer = ZipFileWriter.create(zip)) {
            for (int i = 0; i < entries; i++) {
                writer.put("e" + i, TIME, 0, InputStream.nullInputStream());
            }
            writer.finish();
        }

        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.size()).isEqualTo(entries);
        }
        Check.zip(zip, entries, new Patience());
    }

    @Test
    void entriesBehindFourGibibytesAreFound() throws Exception {
        Path zip = folder.resolve("far.zip");
        FileChannel far = FileChannel.open(
                zip, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE);
        try (ZipFileWriter writer = ZipFileWriter.behind(far.position(FIVE_GIBIBYTES), folder.resolve("spill"))) {
            put(writer, "near", "here", 4);
            put(writer, "wide", "there", FIVE_GIBIBYTES);
            writer.finish();
        }

        assertThat(byDirectory(zip, TIME)).containsOnlyKeys("near", "wide");
        if (answer("python3", "--version").code() == 0) {
            Answer answer = answer("python3", "-m", "zipfile", "-t", zip.toString());
            assertThat(answer.code()).as(answer.words()).isZero();
        }
    }

    @Test
    void whatMayBeLargeHasRoomForItsSizes() throws IOException {
        Path zip = folder.resolve("wide.zip");
        try (ZipFileWriter writer = ZipFileWriter.create(zip)) {
            put(writer, "large", "not so large after all", FIVE_GIBIBYTES);
            put(writer, "next", "found behind it", 15);
            writer.finish();
        }

        assertThat(byDirectory(zip, TIME)).containsOnlyKeys("large", "next");
        assertThat(fromBeginning(zip, TIME)).containsOnlyKeys("large", "next");
        assertThat(Files.readAllBytes(zip)).startsWith('P', 'K', 3, 4, 45, 0);
        Check.zip(zip, 2, new Patience());
    }

    @Test
    void aNameThatIsNoTextIsRefused() throws IOException {
        try (ZipFileWriter writer = ZipFileWriter.create(folder.resolve("a.zip"))) {
            assertThatThrownBy(() -> put(writer, "half of a sign \uD83C", "", 0))
                    .isInstanceOf(ZipException.class)
                    .hasMessageContaining("no text");
            assertThatThrownBy(() -> put(writer, "a".repeat(70_000), "", 0)).isInstanceOf(ZipException.class);
        }
    }

    @Test
    void timesThatOnlySomeClocksKnowAreTheNearestThatCanBeSaid() throws IOException {
        Path zip = folder.resolve("times.zip");
        try (ZipFileWriter writer = ZipFileWriter.create(zip)) {
            writer.put("old", FileTime.from(Instant.parse("1066-10-14T09:00:00Z")), 0, InputStream.nullInputStream());
            writer.put("new", FileTime.from(Instant.parse("3000-01-01T09:00:00Z")), 0, InputStream.nullInputStream());
            writer.finish();
        }

        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(entry -> entry.getTimeLocal().getYear()))
                    .containsExactly(1980, 2107);
        }
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipFileWriter writer = ZipFileWriter.create(zip)) {
            put(writer, "a", "b", 1);
            writer.finish();
        }
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        try (ZipFileWriter writer = ZipFileWriter.create(folder.resolve("broken.zip"))) {
            assertThatThrownBy(() -> writer.put("a", TIME, 1, closed)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> ZipFileWriter.create(zip).close()).isInstanceOf(IOException.class);

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly("a.zip", "broken.zip");
        }
    }

    @Test
    void twoHundredThousandEntriesNeedNoMemory() throws Exception {
        Path zip = folder.resolve("many.zip");
        Answer answer = answer(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ManyEntries.class.getName(),
                zip.toString());

        assertThat(answer.code()).as(answer.words()).isZero();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.size()).isEqualTo(200_000);
        }
    }

    private Path mixed() throws IOException {
        Path zip = folder.resolve("mixed.zip");
        try (ZipFileWriter writer = ZipFileWriter.create(zip)) {
            put(writer, "農/干し草.txt", "hay", 3);
            put(writer, "empty", "", 0);
            put(writer, "zeros.txt", "0".repeat(100_000), 100_000);
            put(writer, "may be large", "but is not", FIVE_GIBIBYTES);
            writer.put("noise", TIME, -1, new ByteArrayInputStream(noise(100_000)));
            writer.finish();
        }
        return zip;
    }

    private static void put(ZipFileWriter writer, String name, String content, long expected) throws IOException {
        writer.put(name, TIME, expected, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    private static Map<String, ByteBuffer> readable(Map<String, byte[]> entries) {
        Map<String, ByteBuffer> readable = new LinkedHashMap<>();
        entries.forEach((name, content) -> readable.put(name, ByteBuffer.wrap(content)));
        return readable;
    }

    private static Map<String, ByteBuffer> byDirectory(Path zip, FileTime time) throws IOException {
        Map<String, ByteBuffer> found = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                assertThat(entry.getLastModifiedTime()).isEqualTo(time);
                try (InputStream in = file.getInputStream(entry)) {
                    found.put(entry.getName(), ByteBuffer.wrap(in.readAllBytes()));
                }
            }
        }
        return found;
    }

    private static Map<String, ByteBuffer> fromBeginning(Path zip, FileTime time) throws IOException {
        Map<String, ByteBuffer> found = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getLastModifiedTime()).isEqualTo(time);
                found.put(entry.getName(), ByteBuffer.wrap(in.readAllBytes()));
            }
        }
        return found;
    }

    private record Answer(int code, String words) {}

    private static Answer answer(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), words);
        } catch (IOException e) {
            return new Answer(-1, String.valueOf(e.getMessage()));
        }
    }
}
