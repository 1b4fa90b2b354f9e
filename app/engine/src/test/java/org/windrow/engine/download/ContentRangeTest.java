package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRangeTest {

    @Test
    void aRangeTellsItsStartAndTheWholeSize() {
        assertThat(ContentRange.parse("bytes 100-199/200")).contains(new ContentRange(100, OptionalLong.of(200)));
        assertThat(ContentRange.parse("bytes 100-199/*")).contains(new ContentRange(100, OptionalLong.empty()));
        assertThat(ContentRange.parse("bytes */200")).contains(new ContentRange(-1, OptionalLong.of(200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes 5-4/10",
                "bytes 5-10/10",
                "items 0-1/2",
                "bytes 0-99999999999999999999/*",
                "bytes -1-2/3"
            })
    void aRangeThatMakesNoSenseIsNone(String header) {
        assertThat(ContentRange.parse(header)).isEmpty();
    }
}
