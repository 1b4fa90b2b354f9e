package org.windrow.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

/** What is indexed by the short way is found by the long one, which queries go. */
class AsciiWordsTest {

    @Test
    void wordsAreCutAndFoldedAsPeopleExpect() throws Exception {
        assertThat(quick("Don't stop: H2O, 3.14 or 1,000; e.g. a_b!"))
                .containsExactly("don't", "stop", "h2o", "3.14", "or", "1,000", "e.g", "a_b");
    }

    @Property
    void everyTextInAsciiHasTheSameWordsAsTheAnalyzerFinds(@ForAll("ascii") String text) throws Exception {
        assertThat(quick(text)).isEqualTo(analyzed(text));
    }

    @Test
    void aTextInAnotherScriptIsLeftToTheAnalyzer() {
        assertThat(AsciiWords.bytes("plough")).isNotNull();
        assertThat(AsciiWords.bytes("Größe")).isNull();
        assertThat(AsciiWords.bytes("日本")).isNull();
        assertThat(AsciiWords.bytes("\ud83d\ude00")).isNull();
    }

    @Test
    void theNextTextBeginsRightBehindTheOneBefore() throws Exception {
        try (AsciiWords words = new AsciiWords()) {
            PositionIncrementAttribute steps = words.getAttribute(PositionIncrementAttribute.class);
            for (String text : List.of("hay making", "straw")) {
                words.read(Objects.requireNonNull(AsciiWords.bytes(text)));
                words.reset();
                while (words.incrementToken()) {
                    assertThat(steps.getPositionIncrement()).isEqualTo(1);
                }
                words.end();
                assertThat(steps.getPositionIncrement()).isZero();
            }
        }
    }

    @Provide
    Arbitrary<String> ascii() {
        Arbitrary<String> likely =
                Arbitraries.strings().withChars("aZ19_:;,.'\" -/\n").ofMaxLength(30);
        return Arbitraries.oneOf(likely, Arbitraries.strings().ascii().ofMaxLength(60));
    }

    private static List<String> quick(String text) throws IOException {
        try (AsciiWords words = new AsciiWords()) {
            words.read(Objects.requireNonNull(AsciiWords.bytes(text)));
            words.reset();
            return words(words);
        }
    }

    private static List<String> analyzed(String text) throws IOException {
        try (WordAnalyzer analyzer = WordAnalyzer.forIndexing();
                TokenStream stream = analyzer.tokenStream("field", text)) {
            stream.reset();
            return words(stream);
        }
    }

    private static List<String> words(TokenStream stream) throws IOException {
        TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
        List<String> words = new ArrayList<>();
        while (stream.incrementToken()) {
            words.add(term.getBytesRef().utf8ToString());
        }
        return words;
    }
}
