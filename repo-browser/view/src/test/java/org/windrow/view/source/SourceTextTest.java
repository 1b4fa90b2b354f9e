package org.windrow.view.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    @Test
    void thePiecesOfALineAreWhatTheyAre() {
        SourceText text = SourceText.of("<a b=\"1\">x&amp;y</a>", SourceText.Language.XML);
        assertThat(text.line(0).pieces().stream()
                        .map(piece -> piece.kind() + ":" + piece.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("MARK:< ELEMENT:a MARK:  ATTRIBUTE:b MARK:= MARK:\" VALUE:1 MARK:\" MARK:> TEXT:x"
                        + " ENTITY:&amp; TEXT:y MARK:</ ELEMENT:a MARK:>");
    }

    @Test
    void aCommentGoesOverSeveralLines() {
        SourceText text = SourceText.of("<!-- one\n<two>\n--><three/>", SourceText.Language.XML);
        assertThat(text.line(1).pieces()).containsExactly(new SourceLine.Piece(SourceLine.Kind.COMMENT, "<two>"));
        assertThat(text.line(2).pieces()).contains(new SourceLine.Piece(SourceLine.Kind.ELEMENT, "three"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a b='",
                "&",
                "<!-",
                "<![CDATA[ x",
                "]]>",
                "<<>>",
                "</",
                "a < b & c",
                "<a b=c d>",
                "\u0000<\ud800"
            })
    void whateverItIsNothingOfItGetsLost(String hostile) {
        SourceText text = SourceText.of(hostile, SourceText.Language.XML);
        assertThat(text.line(0).pieces().stream().map(SourceLine.Piece::text).collect(Collectors.joining()))
                .isEqualTo(hostile);
    }

    @Test
    void aLineTooLongToBeShownGoesOnInTheNext() {
        SourceText text = SourceText.of("word ".repeat(1_000), SourceText.Language.PLAIN);
        assertThat(text.size()).isGreaterThan(4);
        assertThat(text.text(0)).hasSizeLessThanOrEqualTo(1_000).endsWith(" ");
    }

    @Test
    void allPlacesAreFoundAndGoneThroughInARound() {
        var model = new SourceViewModel();
        model.show(SourceText.of("Hay\nno\nhay HAY", SourceText.Language.PLAIN));
        model.wantedProperty().set("hay");
        assertThat(model.foundProperty().get().places())
                .containsExactly(
                        new SourceText.Place(0, 0, 3), new SourceText.Place(2, 0, 3), new SourceText.Place(2, 4, 7));
        model.previous();
        assertThat(model.foundProperty().get().at()).isEqualTo(2);
        model.next();
        assertThat(model.foundProperty().get().at()).isZero();
        model.wantedProperty().set("straw");
        assertThat(model.foundProperty().get().current()).isNull();
    }

    @Test
    void aLineKnowsHowFarItIsIndented() {
        SourceText text = SourceText.of("    <a>\n\t x\nnone\n   \n", SourceText.Language.XML);
        assertThat(text.line(0)).returns(4, SourceLine::blanks).returns(4, SourceLine::indent);
        assertThat(text.line(1)).returns(2, SourceLine::blanks).returns(9, SourceLine::indent);
        assertThat(text.line(2)).returns(0, SourceLine::blanks).returns(0, SourceLine::indent);
        assertThat(text.line(3)).returns(0, SourceLine::blanks);
    }
}
