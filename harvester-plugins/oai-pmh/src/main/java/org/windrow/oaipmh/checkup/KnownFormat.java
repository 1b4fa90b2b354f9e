package org.windrow.oaipmh.checkup;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.windrow.oaipmh.files.FileFinders;
import org.windrow.oaipmh.protocol.MetadataFormat;
import org.windrow.spi.checkup.OfferedFormat;
import org.windrow.spi.checkup.OfferedFormat.Files;

/** What metadata formats are good for; those that tell most of the files first (field notes, "Where are the files?"). */
enum KnownFormat {
    EPRINTS_XML(
            "http://eprints\\.org/ep2/data/.*",
            "ep3",
            "eprints",
            false,
            "Everything that EPrints knows of a record, and each file with its address, size and checksum."),
    XOAI(
            "http://www\\.lyncode\\.com/xoai",
            "xoai",
            "metadata",
            false,
            "Everything that DSpace knows of a record, and each file with its address, size and checksum."),
    ORE(
            "http://www\\.w3\\.org/2005/Atom",
            "ore",
            "entry",
            false,
            "What belongs to a record, its files included, with little description."),
    METS(
            "http://www\\.loc\\.gov/METS/?",
            "mets.*",
            "mets",
            false,
            "Description and files together, in the order of their pages; common for digitised works and archives."),
    DIDL(
            "urn:mpeg:mpeg21:.*",
            "didl.*",
            "DIDL",
            false,
            "A record as a package: its description and the addresses of its files."),
    OPENAIRE(
            "http://namespace\\.openaire\\.eu/.*",
            "oai_openaire|openaire4?",
            "resource",
            true,
            "For OpenAIRE: access rights, licence, funding and the addresses of files."),
    RIOXX(
            "http://www\\.rioxx\\.net/.*",
            "rioxx.*",
            "rioxx",
            true,
            "For British funders: licence, funding and the address of the file."),
    DOCUMENT_EXPORT("", "document-export", "documents", false, "Everything that Digital Commons knows of a record."),
    THESES(
            "http://naca\\.central\\.cranfield\\.ac\\.uk/.*|http://www\\.ndltd\\.org/.*",
            "uketd_dc|oai_etdms|etdms|xmetadiss.*",
            "",
            true,
            "For theses: degree, institution, supervisor, embargo."),
    DATACITE(
            "http://datacite\\.org/schema/.*|http://schema\\.datacite\\.org/.*",
            "oai_datacite\\d*|datacite\\d*",
            "",
            false,
            "For citing data: DOI, creators with their identifiers, related works, licence."),
    DATAVERSE_JSON(
            "", "dataverse_json", "", false, "Everything that Dataverse knows of a data set, as a link to JSON."),
    DDI(
            "ddi:.*|http://www\\.icpsr\\.umich\\.edu/DDI.*",
            "(?:oai_)?ddi.*",
            "",
            false,
            "For survey data: studies, variables, files."),
    QUALIFIED_DC(
            "http://dspace\\.org/qualifieddc/?|http://worldcat\\.org/xmlschemas/qdc.*|http://purl\\.org/dc/terms/?",
            "qdc|oai_qdc|dcterms|dcq",
            "",
            true,
            "Dublin Core in more detail: several kinds of dates, relations and rights."),
    MODS(
            "http://www\\.loc\\.gov/mods/v3",
            "mods.*",
            "",
            false,
            "A library's description, richer than Dublin Core: roles, parts, series."),
    MARC(
            "http://www\\.loc\\.gov/MARC21/slim",
            "marc.*|oai_marc",
            "",
            false,
            "Catalogue records with all their fields, for library systems."),
    JATS(
            "http://jats\\.nlm\\.nih\\.gov/?.*",
            "nlm|jats|pmc.*",
            "",
            false,
            "Journal articles as publishers exchange them, at times with the full text."),
    DIM(
            "http://www\\.dspace\\.org/xmlns/dspace/dim",
            "dim",
            "",
            false,
            "DSpace's own fields, one for one, without files."),
    RDF("http://www\\.w3\\.org/1999/02/22-rdf-syntax-ns#", "rdf", "", false, "Linked data about the record."),
    CULTURE(
            "http://www\\.europeana\\.eu/.*|http://www\\.lido-schema\\.org.*",
            "ese|edm|lido",
            "",
            false,
            "For museums and Europeana: objects, places, images."),
    TEI("http://www\\.tei-c\\.org/ns/.*", "tei.*", "", false, "Scholarly editions and texts."),
    EAD("urn:isbn:1-931666-22-9", "ead.*", "", false, "Finding aids of archives."),
    OAI_DC(
            "http://www\\.openarchives\\.org/OAI/2\\.0/oai_dc/?",
            "oai_dc",
            "dc",
            true,
            "The plain description that every repository has: title, authors, date, subject, links.");

    private static final String UNKNOWN = "A format of the repository's own; its schema says what is in it.";

    private final Pattern namespace;
    private final Pattern prefix;
    private final String rootName;
    private final boolean links;
    private final String purpose;

    /**
     * @param namespace its namespaces
     * @param prefix how repositories call it
     * @param rootName its root element; empty if it tells nothing of files in a way of its own
     * @param links whether it may link to files as Dublin Core does
     */
    KnownFormat(String namespace, String prefix, String rootName, boolean links, String purpose) {
        this.namespace = Pattern.compile(namespace);
        this.prefix = Pattern.compile(prefix, Pattern.CASE_INSENSITIVE);
        this.rootName = rootName;
        this.links = links;
        this.purpose = purpose;
    }

    /** The format behind an offer; its prefix decides only where its namespace says nothing. */
    static Optional<KnownFormat> of(MetadataFormat format) {
        return first(known -> known.prefix.matcher(format.prefix()).matches()
                        && known.namespace.matcher(format.namespace()).matches())
                .or(() -> first(known -> !format.namespace().isEmpty()
                        && known.namespace.matcher(format.namespace()).matches()))
                .or(() -> first(known -> known.prefix.matcher(format.prefix()).matches()));
    }

    private static Optional<KnownFormat> first(Predicate<KnownFormat> test) {
        return Arrays.stream(values()).filter(test).findFirst();
    }

    /** An offer with what it is good for. */
    static OfferedFormat offered(MetadataFormat format) {
        return of(format)
                .map(known -> known.offer(format))
                .orElseGet(() ->
                        new OfferedFormat(format.prefix(), format.schema(), format.namespace(), UNKNOWN, Files.NONE));
    }

    private OfferedFormat offer(MetadataFormat format) {
        Files files = links ? Files.SOMETIMES : Files.NONE;
        if (!rootName.isEmpty() && FileFinders.knows(format.namespace(), rootName)) {
            files = Files.NAMED;
        }
        return new OfferedFormat(format.prefix(), format.schema(), format.namespace(), purpose, files);
    }
}
