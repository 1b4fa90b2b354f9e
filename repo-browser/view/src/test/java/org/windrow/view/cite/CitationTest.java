package org.windrow.view.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CitationTest {

    private static final Reference PAPER = new Reference(
            "oai:example.org:1",
            Reference.Kind.of(List.of("Article", "PeerReviewed")),
            "Hay & {straw}: 100% _dry_",
            List.of("Müller, Änne", "Ministry of Hay and Straw"),
            "1972-05-01",
            "Barn Press",
            "en",
            "10.1000/182",
            "https://example.org/1",
            "All about\nhay",
            List.of("hay", "straw"));

    private static final Reference BARE = new Reference(
            "oai:example.org:2",
            Reference.Kind.of(List.of()),
            "oai:example.org:2",
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of());

    @Test
    void bibTexEscapesWhatLatexWouldMistake() {
        assertThat(BibTex.of(PAPER))
                .startsWith("@article{muller1972hay,\n")
                .contains("title = {{Hay \\& \\textbraceleft{}straw\\textbraceright{}: 100\\% \\_dry\\_}}")
                .contains("author = {Müller, Änne and {Ministry of Hay and Straw}}")
                .contains("year = {1972}")
                .contains("doi = {10.1000/182}")
                .contains("url = {https://example.org/1}");
    }

    @Test
    void bracesInBibTexAreBalancedWhateverARecordSays() {
        String entry = BibTex.of(new Reference(
                "a}b{",
                Reference.Kind.OTHER,
                "}}}{\\",
                List.of("}{, x"),
                "{1999}",
                "{",
                "}",
                "10.1000/}{",
                "https://example.org/%7D}",
                null,
                List.of("}")));
        assertThat(entry.chars().filter(symbol -> symbol == '{').count())
                .isEqualTo(entry.chars().filter(symbol -> symbol == '}').count());
        assertThat(entry).contains("year = {1999}");
    }

    @Test
    void risHasATagALineAndEndsWithItsEnd() {
        String ris = Ris.of(PAPER);
        assertThat(ris.split("\r\n"))
                .startsWith("TY  - JOUR", "TI  - Hay & {straw}: 100% _dry_", "AU  - Müller, Änne")
                .contains("PY  - 1972", "DA  - 1972/05/01", "DO  - 10.1000/182", "AB  - All about hay")
                .endsWith("ER  - ");
        assertThat(ris.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
    }

    @Test
    void cslJsonIsAListThatTellsPeopleFromBodies() {
        JsonNode item = JsonMapper.builder().build().readTree(CslJson.of(PAPER)).get(0);
        assertThat(item.path("type").stringValue()).isEqualTo("article-journal");
        assertThat(item.at("/author/0/family").stringValue()).isEqualTo("Müller");
        assertThat(item.at("/author/1/literal").stringValue()).isEqualTo("Ministry of Hay and Straw");
        assertThat(item.at("/issued/date-parts/0").toString()).isEqualTo("[1972,5,1]");
    }

    @Test
    void aRecordThatSaysNothingIsStillCited() {
        assertThat(BibTex.of(BARE)).startsWith("@misc{").contains("note = {oai:example.org:2}");
        assertThat(Ris.of(BARE)).startsWith("TY  - GEN\r\nTI  - oai:example.org:2");
        assertThat(CslJson.of(BARE)).contains("\"document\"").doesNotContain("author", "issued");
    }

    @Test
    void aBookSectionIsNoBookAndADissertationAThesis() {
        assertThat(Reference.Kind.of(List.of("Book Section", "bookSection"))).isEqualTo(Reference.Kind.CHAPTER);
        assertThat(Reference.Kind.of(List.of("Doctoral Dissertation"))).isEqualTo(Reference.Kind.THESIS);
        assertThat(Reference.Kind.of(List.of("info:eu-repo/semantics/article"))).isEqualTo(Reference.Kind.ARTICLE);
    }
}
