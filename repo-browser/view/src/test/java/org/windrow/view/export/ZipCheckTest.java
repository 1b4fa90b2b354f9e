package org.windrow.view.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.view.work.Errand;

class ZipCheckTest {

    @TempDir
    Path folder;

    @Test
    void oneDamagedByteAnywhereIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(written("one.txt", "two.txt", "three.txt"));
        Path damaged = folder.resolve("damaged.zip");
        for (int i = 0; i < whole.length; i++) {
            byte[] bytes = whole.clone();
            bytes[i] ^= (byte) 0xFF;
            Files.write(damaged, bytes);

            assertThatThrownBy(() -> Check.zip(damaged, 3, new Patience()))
                    .as("byte %d of %d", i, whole.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was written wrongly");
        }
    }

    @Test
    void whatBreaksOffIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(written("one.txt", "two.txt", "three.txt"));
        Path damaged = folder.resolve("damaged.zip");
        for (int length = 0; length < whole.length; length++) {
            Files.write(damaged, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Check.zip(damaged, 3, new Patience()))
                    .as("%d bytes of %d", length, whole.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was written wrongly");
        }
    }

    @Test
    void entriesThatAreMissingAreFound() throws IOException {
        Path zip = written("one.txt", "two.txt");

        assertThatThrownBy(() -> Check.zip(zip, 3, new Patience())).hasMessageContaining("holds 2 instead of 3");
    }

    @Test
    void twoEntriesOfOneNameAreFound() throws IOException {
        Path zip = written("one.txt", "two.txt", "one.txt");

        assertThatThrownBy(() -> Check.zip(zip, 3, new Patience())).hasMessageContaining("same name");
    }

    @Test
    void namesAreComparedAShareAtATime() throws IOException {
        String[] names = IntStream.range(0, 500).mapToObj(String::valueOf).toArray(String[]::new);
        try (FileChannel distinct = FileChannel.open(written(names))) {
            assertThatCode(() -> new DistinctNames(distinct, 500, 7).require(new Patience()))
                    .doesNotThrowAnyException();
        }
        names[499] = "17";
        try (FileChannel twice = FileChannel.open(written(names))) {
            assertThatThrownBy(() -> new DistinctNames(twice, 500, 7).require(new Patience()))
                    .isInstanceOf(ZipException.class);
        }
    }

    @Test
    void itCanBeStopped() throws IOException {
        Path zip = written("one.txt");
        Errand.Course hasty = new Errand.Course() {
            @Override
            public void done(long count) {
                assertThat(count).isZero();
            }

            @Override
            public boolean stopped() {
                return true;
            }
        };

        assertThatThrownBy(() -> Check.zip(zip, 1, hasty)).isInstanceOf(StoppedException.class);
    }

    /** The second entry is one that might have been large. */
    private Path written(String... names) throws IOException {
        Path zip = Files.createTempDirectory(folder, "zip").resolve("some.zip");
        try (ZipFileWriter writer = ZipFileWriter.create(zip)) {
            for (int i = 0; i < names.length; i++) {
                byte[] content = names[i].repeat(i).getBytes(StandardCharsets.UTF_8);
                FileTime time = FileTime.from(Instant.parse("2021-05-31T10:00:01Z"));
                writer.put(names[i], time, i == 1 ? -1 : content.length, new ByteArrayInputStream(content));
            }
            writer.finish();
        }
        return zip;
    }
}
