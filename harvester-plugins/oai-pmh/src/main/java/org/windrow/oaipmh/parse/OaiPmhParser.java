package org.windrow.oaipmh.parse;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.parse.MalformedPageException.LimitPassed;
import org.windrow.oaipmh.protocol.Identification;
import org.windrow.oaipmh.protocol.MetadataFormat;
import org.windrow.oaipmh.protocol.OaiError;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.oaipmh.protocol.ResumptionToken;
import org.windrow.oaipmh.protocol.SetDescription;
import org.windrow.spi.HarvestProblem;

/**
 * Reads one well-formed page as a stream: memory depends on the largest record, not on the page. Elements are known by their
 * local names, since namespaces are often wrong or missing (case 46); {@code about} containers are passed over.
 */
public final class OaiPmhParser {

    private final PageHandler handler;
    private final ParseLimits limits;
    private final MetadataCopy copy;
    private final List<OaiError> errors = new ArrayList<>();
    private final List<MetadataFormat> formats = new ArrayList<>();
    private final List<SetDescription> sets = new ArrayList<>();
    private String responseDate = "";
    private @Nullable ResumptionToken token;
    private @Nullable Identification identification;
    private long records;
    private boolean cleanEnd;

    OaiPmhParser(PageHandler handler, ParseLimits limits) {
        this.handler = handler;
        this.limits = limits;
        this.copy = new MetadataCopy(limits);
    }

    /**
     * Reads a page to the end of its root element; the stream stays open.
     *
     * @throws MalformedPageException if it is not well-formed, not OAI-PMH, or passes a limit; what was read before went to
     *     the handler
     */
    public static OaiResponse parse(InputStream page, PageHandler handler)
            throws MalformedPageException, InterruptedException {
        OaiPmhParser parser = new OaiPmhParser(handler, ParseLimits.USUAL);
        parser.read(page);
        return parser.response();
    }

    /** Reads a page; afterwards, also after an exception, {@link #response} has what was understood. */
    void read(InputStream page) throws MalformedPageException, InterruptedException {
        try (XmlCursor cursor = new XmlCursor(page, limits)) {
            if (!cursor.nextElement() || !cursor.name().equals("OAI-PMH")) {
                throw new MalformedPageException("The root element is <" + cursor.name() + ">, not <OAI-PMH>");
            }
            while (cursor.nextChild()) {
                top(cursor);
            }
            cleanEnd = endsCleanly(cursor);
        }
    }

    private static boolean endsCleanly(XmlCursor cursor) {
        try {
            return !cursor.nextElement();
        } catch (MalformedPageException e) {
            // why: what stands after the root, often a notice of PHP, says nothing about the page (case 42)
            return false;
        }
    }

    /** Whether nothing but white space and comments stood after the root element. */
    boolean hasCleanEnd() {
        return cleanEnd;
    }

    /** What was read, without the records. */
    OaiResponse response() {
        return new OaiResponse(responseDate, errors, token, records, identification, formats, sets, false);
    }

    private void top(XmlCursor cursor) throws MalformedPageException, InterruptedException {
        switch (cursor.name()) {
            case "responseDate" -> responseDate = cursor.text().strip();
            case "error" -> error(cursor);
            case "Identify" -> identify(cursor);
            case "ListMetadataFormats", "ListSets", "ListIdentifiers", "ListRecords", "GetRecord" -> list(cursor);
            default -> cursor.skip();
        }
    }

    private void error(XmlCursor cursor) throws MalformedPageException {
        String code = cursor.attribute("code");
        add(
                errors,
                new OaiError(
                        OaiError.Code.of(code == null ? "" : code),
                        cursor.text().strip()));
    }

    private void list(XmlCursor cursor) throws MalformedPageException, InterruptedException {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "record" -> record(cursor);
                case "header" -> {
                    RecordHeader header = header(cursor);
                    records++;
                    handler.record(header, null);
                }
                case "resumptionToken" -> token(cursor);
                case "set" -> set(cursor);
                case "metadataFormat" -> format(cursor);
                // why: some servers put their errors here
                case "error" -> error(cursor);
                default -> cursor.skip();
            }
        }
    }

    private void record(XmlCursor cursor) throws MalformedPageException, InterruptedException {
        RecordHeader header = new RecordHeader("", "", List.of(), false);
        byte @Nullable [] metadata = null;
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "header" -> header = header(cursor);
                case "metadata" -> metadata = metadata(cursor, header);
                default -> cursor.skip();
            }
        }
        records++;
        handler.record(header, metadata);
    }

    private RecordHeader header(XmlCursor cursor) throws MalformedPageException {
        String status = cursor.attribute("status");
        String identifier = "";
        String datestamp = "";
        Set<String> setSpecs = new LinkedHashSet<>();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "identifier" -> identifier = cursor.text().strip();
                case "datestamp" -> datestamp = cursor.text().strip();
                case "setSpec" -> add(setSpecs, cursor.text().strip());
                default -> cursor.skip();
            }
        }
        setSpecs.remove("");
        boolean deleted = status != null && status.strip().equalsIgnoreCase("deleted");
        return new RecordHeader(identifier, datestamp, List.copyOf(setSpecs), deleted);
    }

    private byte @Nullable [] metadata(XmlCursor cursor, RecordHeader header)
            throws MalformedPageException, InterruptedException {
        byte @Nullable [] document = null;
        while (cursor.nextChild()) {
            if (document == null) {
                document = copy.copy(cursor);
            } else {
                handler.problem(new HarvestProblem(
                        HarvestProblem.Kind.REPAIRED,
                        header.identifier(),
                        "The metadata holds a second document, <" + cursor.name() + ">; only the first is kept."));
                cursor.skip();
            }
        }
        return document;
    }

    private void token(XmlCursor cursor) throws MalformedPageException {
        OptionalLong size = number(cursor.attribute("completeListSize"));
        OptionalLong position = number(cursor.attribute("cursor"));
        token = new ResumptionToken(cursor.text(), size, position);
    }

    private void set(XmlCursor cursor) throws MalformedPageException {
        String spec = "";
        String name = "";
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "setSpec" -> spec = cursor.text().strip();
                case "setName" -> name = cursor.text().strip();
                default -> cursor.skip();
            }
        }
        add(sets, new SetDescription(spec, name));
    }

    private void format(XmlCursor cursor) throws MalformedPageException {
        String prefix = "";
        String schema = "";
        String namespace = "";
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "metadataPrefix" -> prefix = cursor.text().strip();
                case "schema" -> schema = cursor.text().strip();
                case "metadataNamespace" -> namespace = cursor.text().strip();
                default -> cursor.skip();
            }
        }
        add(formats, new MetadataFormat(prefix, schema, namespace));
    }

    private void identify(XmlCursor cursor) throws MalformedPageException {
        String name = "";
        String baseUrl = "";
        String version = "";
        List<String> emails = new ArrayList<>();
        String earliest = "";
        String deleted = "";
        String granularity = "";
        List<String> compressions = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "repositoryName" -> name = cursor.text().strip();
                case "baseURL" -> baseUrl = cursor.text().strip();
                case "protocolVersion" -> version = cursor.text().strip();
                case "adminEmail" -> add(emails, cursor.text().strip());
                case "earliestDatestamp" -> earliest = cursor.text().strip();
                case "deletedRecord" -> deleted = cursor.text().strip();
                case "granularity" -> granularity = cursor.text().strip();
                case "compression" -> add(compressions, cursor.text().strip());
                case "description" -> description(cursor, descriptions);
                default -> cursor.skip();
            }
        }
        identification = new Identification(
                name, baseUrl, version, emails, earliest, deleted, granularity, compressions, descriptions);
    }

    private void description(XmlCursor cursor, List<String> descriptions) throws MalformedPageException {
        while (cursor.nextChild()) {
            String element = cursor.name();
            String title = "";
            while (cursor.nextChild()) {
                if (cursor.name().equals("title")) {
                    title = cursor.text().strip();
                } else {
                    cursor.skip();
                }
            }
            add(descriptions, (element + " " + title).strip());
        }
    }

    private <T> void add(Collection<T> items, T item) throws LimitPassed {
        if (items.size() >= limits.items()) {
            throw new LimitPassed("There are more than " + limits.items() + " of one kind");
        }
        items.add(item);
    }

    private static OptionalLong number(@Nullable String text) {
        if (text == null || !text.strip().matches("\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text.strip()));
    }
}
