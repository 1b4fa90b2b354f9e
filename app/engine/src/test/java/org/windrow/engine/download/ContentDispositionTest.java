package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=\"a b.pdf\" | a b.pdf",
                "attachment; filename=plain.pdf | plain.pdf",
                "attachment;FILENAME = x.pdf ; size=3 | x.pdf",
                "inline; filename=\"semi;colon.pdf\" | semi;colon.pdf",
                "inline; filename=\"a \\\"quoted\\\" one.pdf\" | a \"quoted\" one.pdf",
                "attachment; filename=\"x.pdf\"; filename*=UTF-8''%e2%82%ac%20rates.pdf | € rates.pdf",
                "attachment; filename*=UTF-8'de'na%C3%AFve.pdf; filename=naive.pdf | naïve.pdf",
                "attachment; filename*=iso-8859-1'en'%A3%20rates | £ rates",
                "filename=\"without-type.pdf\" | without-type.pdf",
                "attachment; filename=\"unclosed.pdf | unclosed.pdf",
                "attachment; filename=\"../../etc/passwd\" | ../../etc/passwd",
            })
    void theNameIsFound(String header, String name) {
        assertThat(ContentDisposition.fileName(header)).contains(name);
    }

    @Test
    void anExtendedNameThatCannotBeReadLeavesThePlainOne() {
        assertThat(ContentDisposition.fileName("attachment; filename*=utf-9'x'%zz; filename=plain.pdf"))
                .contains("plain.pdf");
        assertThat(ContentDisposition.fileName("attachment; filename*=UTF-8''%ff%fe; filename=plain.pdf"))
                .contains("plain.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "inline", "attachment", "attachment; filename=", "attachment; filename=\"\"", ";;;=", "\""})
    void aHeaderWithoutANameGivesNone(String header) {
        assertThat(ContentDisposition.fileName(header)).isEmpty();
    }

    @Test
    void aHugeHeaderIsLeftAlone() {
        assertThat(ContentDisposition.fileName("attachment; filename=\"" + "\\a".repeat(100_000)))
                .isEmpty();
    }
}
