package org.windrow.oaipmh.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70_000, SpooledBody.IN_MEMORY, SpooledBody.IN_MEMORY + 1, 3 * SpooledBody.IN_MEMORY})
    void aBodyOfAnySizeIsReadAsOftenAsOneLikes(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        try (SpooledBody body = SpooledBody.of(new ByteArrayInputStream(bytes))) {
            assertThat(body.length()).isEqualTo(size);
            for (int i = 0; i < 2; i++) {
                try (InputStream in = body.open()) {
                    assertThat(in.readAllBytes()).isEqualTo(bytes);
                }
            }
            assertThat(body.head(100)).isEqualTo(Arrays.copyOf(bytes, Math.min(100, size)));
            assertThat(body.tail(100)).isEqualTo(Arrays.copyOfRange(bytes, Math.max(0, size - 100), size));
        }
        assertThat(leftBehind()).isZero();
    }

    @Test
    void aBodyThatBreaksOffLeavesNothingBehind() throws IOException {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(new byte[SpooledBody.IN_MEMORY * 2]), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("broken");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        return read();
                    }
                });

        assertThatThrownBy(() -> SpooledBody.of(broken)).hasMessage("broken");
        assertThat(leftBehind()).isZero();
    }

    private static long leftBehind() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("windrow-page-"))
                    .count();
        }
    }
}
