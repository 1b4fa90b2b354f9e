package org.windrow.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainLineTest {

    @Test
    void lineBreaksAndControlCharactersAreMadeHarmless() {
        assertThat(PlainLine.of("one\r\ntwo\tthree\u2028four")).isEqualTo("one  two three four");
        assertThat(PlainLine.of("\u001B[2Jgone\u0000")).isEqualTo("\uFFFD[2Jgone\uFFFD");
        assertThat(PlainLine.of("gpj.\u202Eexe")).isEqualTo("gpj.\uFFFDexe");
    }

    @Test
    void otherScriptsStayAsTheyAre() {
        assertThat(PlainLine.of("Zürich, 東京, القاهرة, 🌾")).isEqualTo("Zürich, 東京, القاهرة, 🌾");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String cut = PlainLine.of("🌾".repeat(2_000));

        assertThat(cut).hasSizeLessThanOrEqualTo(PlainLine.MAX_LENGTH).endsWith("🌾…");
    }

    @Property
    void anyTextBecomesOneShortLine(@ForAll String text) {
        String line = PlainLine.of(text);

        assertThat(line.length()).isLessThanOrEqualTo(PlainLine.MAX_LENGTH);
        assertThat(line.chars()).noneMatch(Character::isISOControl);
        assertThat(PlainLine.of(line)).isEqualTo(line);
    }
}
