package org.windrow.sample.oai;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;
import org.windrow.sample.xml.XmlBuffer;

/** Answers the six verbs of OAI-PMH 2.0 for a catalogue. Remembers nothing between requests. */
public final class OaiProvider implements Handler {

    private static final int SMALL = 4096;
    private static final int BYTES_A_RECORD = 2560;

    private final SampleCatalogue catalogue;
    private final ProviderSettings settings;
    private final Addresses addresses;
    private final RecordLists lists;
    private final RecordWriter writer;
    private final Map<String, MetadataFormat> formats;

    /** A provider of what the catalogue holds at each moment. */
    public OaiProvider(SampleCatalogue catalogue, ProviderSettings settings, Addresses addresses) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.addresses = addresses;
        this.lists = new RecordLists(catalogue, settings);
        this.formats = settings.offersEprintsXml()
                ? Map.of("oai_dc", new DublinCore(addresses), "ep3", new EprintsXml(addresses))
                : Map.of("oai_dc", new DublinCore(addresses));
        this.writer = new RecordWriter(settings.granularity());
    }

    @Override
    public Response handle(Request request) {
        OaiArguments arguments = OaiArguments.of(request);
        try {
            return switch (arguments.value("verb").orElse("")) {
                case "Identify" -> identify(arguments);
                case "ListMetadataFormats" -> listMetadataFormats(arguments);
                case "ListSets" -> listSets(arguments);
                case "ListIdentifiers" -> list("ListIdentifiers", arguments);
                case "ListRecords" -> list("ListRecords", arguments);
                case "GetRecord" -> getRecord(arguments);
                default -> throw new OaiException(OaiErrorCode.badVerb, "There is no such verb.");
            };
        } catch (OaiException e) {
            return error(arguments, e);
        }
    }

    private Response error(OaiArguments arguments, OaiException e) {
        boolean repeatsRequest = e.code() != OaiErrorCode.badVerb && e.code() != OaiErrorCode.badArgument;
        return begin(repeatsRequest ? arguments.values() : Map.of(), SMALL)
                .error(e.code(), e.getMessage() == null ? "" : e.getMessage())
                .end();
    }

    private OaiDocument begin(Map<String, String> arguments, int room) {
        return OaiDocument.begin(settings.clock().instant(), addresses.endpoint(), arguments, room);
    }

    private Response identify(OaiArguments arguments) throws OaiException {
        arguments.allowOnly(Set.of());
        OaiDocument document = begin(arguments.values(), SMALL);
        XmlBuffer xml = document.xml().raw("<Identify>");
        xml.element("repositoryName", "Windrow sample repository");
        xml.element("baseURL", addresses.endpoint());
        xml.element("protocolVersion", "2.0");
        xml.element("adminEmail", "harvest@sample.windrow.org");
        xml.element("earliestDatestamp", settings.granularity().format(catalogue.earliest()));
        xml.element("deletedRecord", "persistent");
        xml.element("granularity", settings.granularity().announced());
        xml.raw("<description><oai-identifier xmlns=\"http://www.openarchives.org/OAI/2.0/oai-identifier\""
                + " xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai-identifier"
                + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd\">");
        xml.element("scheme", "oai").element("repositoryIdentifier", "sample.windrow.org");
        xml.element("delimiter", ":").element("sampleIdentifier", "oai:sample.windrow.org:1");
        xml.raw("</oai-identifier></description></Identify>\n");
        return document.end();
    }

    private Response listMetadataFormats(OaiArguments arguments) throws OaiException {
        arguments.allowOnly(Set.of("identifier"));
        Optional<String> identifier = arguments.value("identifier");
        Set<String> prefixes = formats.keySet();
        if (identifier.isPresent()) {
            prefixes = find(identifier.get()).record().formats();
        }
        if (prefixes.isEmpty()) {
            throw new OaiException(OaiErrorCode.noMetadataFormats, "There is no metadata for this item.");
        }
        OaiDocument document = begin(arguments.values(), SMALL);
        document.xml().raw("<ListMetadataFormats>");
        for (String prefix :
                prefixes.stream().filter(formats::containsKey).sorted().toList()) {
            writeFormat(document.xml(), format(prefix));
        }
        document.xml().raw("</ListMetadataFormats>\n");
        return document.end();
    }

    private static void writeFormat(XmlBuffer xml, MetadataFormat format) {
        xml.raw("<metadataFormat>").element("metadataPrefix", format.prefix());
        xml.element("schema", format.schema()).element("metadataNamespace", format.namespace());
        xml.raw("</metadataFormat>");
    }

    private Response listSets(OaiArguments arguments) throws OaiException {
        arguments.allowOnly(Set.of("resumptionToken"));
        if (arguments.value("resumptionToken").isPresent()) {
            throw new OaiException(OaiErrorCode.badResumptionToken, "The list of sets is given in one piece.");
        }
        if (catalogue.sets().isEmpty()) {
            throw new OaiException(OaiErrorCode.noSetHierarchy, "There are no sets here.");
        }
        OaiDocument document = begin(arguments.values(), SMALL);
        XmlBuffer xml = document.xml().raw("<ListSets>");
        catalogue
                .sets()
                .forEach(set -> xml.raw("<set>")
                        .element("setSpec", set.spec())
                        .element("setName", set.name())
                        .raw("</set>"));
        xml.raw("</ListSets>\n");
        return document.end();
    }

    private Response getRecord(OaiArguments arguments) throws OaiException {
        arguments.allowOnly(Set.of("identifier", "metadataPrefix"));
        String identifier = arguments.required("identifier");
        MetadataFormat format = format(arguments.required("metadataPrefix"));
        RecordLists.Place place = find(identifier);
        if (!place.record().formats().contains(format.prefix())) {
            throw new OaiException(
                    OaiErrorCode.cannotDisseminateFormat, "This item cannot be had as " + format.prefix() + ".");
        }
        OaiDocument document = begin(arguments.values(), SMALL);
        document.xml().raw("<GetRecord>");
        writer.record(document.xml(), place, format);
        document.xml().raw("</GetRecord>\n");
        return document.end();
    }

    private Response list(String verb, OaiArguments arguments) throws OaiException {
        ResumptionToken position = position(verb, arguments);
        RecordLists.Page page = lists.page(position);
        if (page.records().isEmpty()) {
            throw new OaiException(OaiErrorCode.noRecordsMatch, "There are no such records.");
        }
        MetadataFormat format = format(position.selection().prefix());
        boolean headersOnly = verb.equals("ListIdentifiers");
        OaiDocument document = begin(arguments.values(), SMALL + page.records().size() * BYTES_A_RECORD);
        XmlBuffer xml = document.xml().raw("<").raw(verb).raw(">\n");
        for (RecordLists.Place place : page.records()) {
            if (headersOnly) {
                writer.header(xml, place.record());
            } else {
                writer.record(xml, place, format);
            }
        }
        writeToken(xml, page);
        xml.raw("</").raw(verb).raw(">\n");
        return document.end();
    }

    private ResumptionToken position(String verb, OaiArguments arguments) throws OaiException {
        Optional<String> token = arguments.value("resumptionToken");
        if (token.isPresent()) {
            arguments.allowOnly(Set.of("resumptionToken"));
            return lists.resume(verb, token.get());
        }
        arguments.allowOnly(Set.of("metadataPrefix", "set", "from", "until"));
        return lists.start(verb, selection(arguments));
    }

    private Selection selection(OaiArguments arguments) throws OaiException {
        String prefix = format(arguments.required("metadataPrefix")).prefix();
        String set = arguments.value("set").orElse(null);
        if (set != null && catalogue.sets().isEmpty()) {
            throw new OaiException(OaiErrorCode.noSetHierarchy, "There are no sets here.");
        }
        DateRange range = DateRange.of(arguments, settings.granularity());
        return new Selection(prefix, set, range.from(), range.until());
    }

    /** The last page of a list in several pages ends with an empty token; a list in one page has none (section 3.5). */
    private void writeToken(XmlBuffer xml, RecordLists.Page page) {
        ResumptionToken next = page.next();
        if (next == null && page.position().page() == 1) {
            return;
        }
        xml.raw("<resumptionToken");
        if (next != null) {
            Instant expiry = lists.expiry(next);
            xml.raw(" expirationDate=\"")
                    .raw(Granularity.SECONDS.format(expiry))
                    .raw("\"");
        }
        xml.raw(" completeListSize=\"").raw(Integer.toString(page.position().total()));
        xml.raw("\" cursor=\"").raw(Integer.toString(page.position().cursor())).raw("\">");
        xml.raw(next == null ? "" : next.text()).raw("</resumptionToken>\n");
    }

    private RecordLists.Place find(String identifier) throws OaiException {
        OptionalInt index = catalogue.indexOf(identifier);
        if (index.isEmpty()) {
            throw new OaiException(OaiErrorCode.idDoesNotExist, "There is no item " + identifier + ".");
        }
        SampleRecord record = catalogue.record(index.getAsInt());
        return new RecordLists.Place(index.getAsInt(), record);
    }

    private MetadataFormat format(String prefix) throws OaiException {
        MetadataFormat format = formats.get(prefix);
        if (format == null) {
            throw new OaiException(
                    OaiErrorCode.cannotDisseminateFormat, "Metadata cannot be had as " + prefix + " here.");
        }
        return format;
    }
}
