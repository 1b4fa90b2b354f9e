package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.spi.HarvestProblem;

/**
 * Reads a page whatever its state: as a stream as far as it is well-formed, and from the first fault on record by record.
 * Every repair and every loss is told to the handler.
 */
public final class PageReader {

    private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);
    private static final int HEAD = 64 << 10;
    private static final Pattern START = Pattern.compile("<\\?xml\\s|<(?:[\\w.-]+:)?OAI-PMH[\\s>/]");
    private static final String UTF_8_BOM = "\u00EF\u00BB\u00BF";

    private final ParseLimits limits;

    public PageReader(ParseLimits limits) {
        this.limits = limits;
    }

    /** A page that can be read more than once. */
    public interface Source {
        /** The page from its first byte. */
        InputStream open() throws IOException;
    }

    /**
     * Reads a page.
     *
     * @param subject the page's name in problems: its URL
     * @return what it said; {@link OaiResponse#truncated} if it breaks off, all whole records then went to the handler
     * @throws MalformedPageException if nothing of OAI-PMH can be found in it
     * @throws IOException if the page cannot be read again from where it is kept
     */
    public OaiResponse read(Source page, String subject, PageHandler handler)
            throws MalformedPageException, IOException, InterruptedException {
        long start = documentStart(page);
        if (start > 0) {
            handler.problem(new HarvestProblem(
                    HarvestProblem.Kind.REPAIRED, subject, "Something stood before the document and was cut off."));
        }
        OaiPmhParser parser = new OaiPmhParser(handler, limits);
        try (InputStream in = from(page, start)) {
            parser.read(in);
        } catch (MalformedPageException e) {
            LOG.debug(
                    "Not well-formed after {} records: {}. {}",
                    parser.response().records(),
                    e.getMessage(),
                    subject);
            try (InputStream in = from(page, start)) {
                return new PageSalvage(handler, limits, subject)
                        .read(in, parser.response().records(), e);
            }
        }
        if (!parser.hasCleanEnd()) {
            handler.problem(new HarvestProblem(
                    HarvestProblem.Kind.REPAIRED, subject, "Something stood after the document and was cut off."));
        }
        return parser.response();
    }

    private static InputStream from(Source page, long start) throws IOException {
        InputStream in = page.open();
        in.skipNBytes(start);
        return in;
    }

    /** Where the document begins behind blank lines or notices; 0 also for what the parser copes with by itself. */
    private static int documentStart(Source page) throws IOException {
        try (InputStream in = page.open()) {
            String head = new String(in.readNBytes(HEAD), ISO_8859_1);
            Matcher start = START.matcher(head);
            boolean alone = !start.find() || head.substring(0, start.start()).equals(UTF_8_BOM);
            return alone ? 0 : start.start();
        }
    }
}
