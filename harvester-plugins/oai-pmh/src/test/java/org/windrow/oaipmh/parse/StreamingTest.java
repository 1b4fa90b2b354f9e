package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.windrow.oaipmh.protocol.OaiError;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestProblem.Kind;

/** What the parser makes of well-formed pages. */
class StreamingTest {

    private final Collected collected = new Collected();

    @Test
    void aDocumentCarriesTheNamespacesItUsesAndNoOthers() throws Exception {
        collected.read("""
                <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:unused="urn:unused">
                <ListRecords xmlns:dcterms="http://purl.org/dc/terms/"><record xmlns:z="urn:z">
                <header><identifier>a</identifier><datestamp>2026-01-01</datestamp></header><metadata>
                <z:doc b="2" a="1"><dc:identifier xsi:type="dcterms:URI">x</dc:identifier><y/></z:doc>
                </metadata></record></ListRecords></OAI-PMH>""");

        assertThat(collected.metadata)
                .containsExactly("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<z:doc"
                        + " xmlns=\"http://www.openarchives.org/OAI/2.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:z=\"urn:z\" a=\"1\" b=\"2\"><dc:identifier xsi:type=\"dcterms:URI\">x</dc:identifier><y/>"
                        + "</z:doc>\n");
    }

    @Test
    void theSameRecordGivesTheSameBytesHoweverThePageIsWritten() throws Exception {
        collected.read(
                "<OAI-PMH xmlns:q='urn:q'><ListRecords><record><header><identifier>a</identifier></header>"
                        + "<metadata><q:d z='1' y=\"2\"><!-- made 12:01 --><e></e></q:d></metadata></record></ListRecords></OAI-PMH>");
        collected.read("<o:OAI-PMH xmlns:o='urn:o'><o:GetRecord><o:record><o:header><o:identifier>a</o:identifier>"
                + "</o:header><o:metadata><q:d xmlns:q='urn:q' y='2' z='1'><!-- made 12:02 --><e/></q:d></o:metadata>"
                + "</o:record></o:GetRecord></o:OAI-PMH>");

        assertThat(collected.metadata.get(0)).isEqualTo(collected.metadata.get(1));
        assertThat(collected.problems).isEmpty();
    }

    @Test
    void aLongTokenComesWhole() throws Exception {
        String token = "abc&amp;def%20".repeat(3_000);
        var response = collected.read(Pages.page(
                Pages.titled("a", "x"), "<resumptionToken completeListSize='12'>\n " + token + "\n</resumptionToken>"));

        assertThat(response.nextToken()).contains(token.replace("&amp;", "&"));
        assertThat(response.resumptionToken().orElseThrow().completeListSize()).hasValue(12);
    }

    @Test
    void anEmptyTokenEndsTheList() throws Exception {
        assertThat(collected.read(Pages.page("<resumptionToken/>")).nextToken()).isEmpty();
        assertThat(collected
                        .read(Pages.page("<resumptionToken>\n </resumptionToken>"))
                        .nextToken())
                .isEmpty();
    }

    @Test
    void aDeletedRecordMayHaveMetadata() throws Exception {
        collected.read(Pages.page(Pages.titled("a", "x").replace("<header>", "<header status=\"deleted\">")));

        assertThat(collected.headers)
                .singleElement()
                .satisfies(header -> assertThat(header.deleted()).isTrue());
        assertThat(collected.metadata.getFirst()).contains("<dc:title>x</dc:title>");
    }

    @Test
    void aboutIsPassedOverAndARecordWithinMetadataIsNoRecord() throws Exception {
        String marc = "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>x</leader></record>";
        collected.read(Pages.page(Pages.record("a", marc)
                .replace("</record></record>", "</record>")
                .replace("</metadata>", "</metadata><about><x><header/></x></about><about/>")));

        assertThat(collected.identifiers()).containsExactly("a");
        assertThat(collected.metadata.getFirst()).contains("<leader>");
    }

    @Test
    void severalErrorsAreRead() throws Exception {
        var response =
                collected.read("<OAI-PMH><error code='badArgument'>one</error><error code='badArgument'>two</error>"
                        + "<error code='weird'/></OAI-PMH>");

        assertThat(response.errors())
                .containsExactly(
                        new OaiError(OaiError.Code.BAD_ARGUMENT, "one"),
                        new OaiError(OaiError.Code.BAD_ARGUMENT, "two"),
                        new OaiError(OaiError.Code.OTHER, ""));
    }

    @Test
    void aRecordThatIsTooLargeIsLostAndItsNeighboursAreNot() throws Exception {
        ParseLimits small = new ParseLimits(10_000, 100_000, 1_000, 50, 100);
        byte[] page = Pages.page(Pages.titled("a", "x"), Pages.titled("b", "y".repeat(50_000)), Pages.titled("c", "z"))
                .getBytes(UTF_8);

        new PageReader(small).read(() -> new ByteArrayInputStream(page), "url", collected);

        assertThat(collected.identifiers()).containsExactly("a", "c");
        assertThat(collected.problems)
                .extracting(HarvestProblem::kind, HarvestProblem::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.LOST, "b"));
    }

    @Test
    void nestingAndTagsWithoutEndCostNoMoreThanTheirLimit() throws Exception {
        collected.read(Pages.page(
                Pages.titled("a", "x"),
                Pages.record("deep", "<a>".repeat(100_000) + "</a>".repeat(100_000)),
                Pages.record("wide", "<a b=\"" + "x".repeat(6 << 20) + "\"/>"),
                Pages.titled("c", "z")));

        assertThat(collected.identifiers()).containsExactly("a", "c");
        assertThat(collected.kinds()).containsExactly(Kind.LOST, Kind.LOST);
    }

    @Test
    void aRecordIsGivenBeforeMuchMoreOfThePageIsRead() throws Exception {
        byte[] record = Pages.titled("a", "x".repeat(10_000)).getBytes(UTF_8);
        String page = Pages.page("");
        int middle = page.indexOf("</ListRecords>");
        Repeated endless = new Repeated(page.substring(0, middle), record, page.substring(middle), 2_000);
        AtomicLong records = new AtomicLong();

        OaiPmhParser.parse(endless, new PageHandler() {
            @Override
            public void record(RecordHeader header, byte @Nullable [] metadata) {
                assertThat(endless.read).isLessThan(records.incrementAndGet() * record.length + 64 * 1024);
            }

            @Override
            public void problem(HarvestProblem problem) {
                throw new AssertionError(problem);
            }
        });

        assertThat(records).hasValue(2_000);
    }

    /** A page with the same record many times, made as it is read. */
    private static final class Repeated extends InputStream {

        private final List<byte[]> parts;
        private long left;
        private int part;
        private int at;
        private long read;

        Repeated(String start, byte[] record, String end, long times) {
            parts = List.of(start.getBytes(UTF_8), record, end.getBytes(UTF_8));
            left = times;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (part == parts.size()) {
                return -1;
            }
            byte[] now = parts.get(part);
            int n = Math.min(length, now.length - at);
            System.arraycopy(now, at, target, offset, n);
            at += n;
            read += n;
            if (at == now.length) {
                at = 0;
                part += part == 1 && --left > 0 ? 0 : 1;
            }
            return n;
        }
    }

    @Test
    void utf16IsReadAsDeclared() throws Exception {
        byte[] page = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Pages.page(Pages.titled("a", "café")))
                .getBytes(UTF_16BE);
        collected.read(page);
        assertThat(collected.metadata.getFirst()).contains("café");
    }
}
