package org.windrow.oaipmh.checkup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The software that repositories run on: how each is recognised, and where it keeps its endpoint (field notes, "Where are the
 * files?").
 */
enum Platform {
    DSPACE(
            "DSpace",
            "dspace",
            "dspace|<ds-app|/xmlui/|/jspui/",
            "/oai/request|/dspace-oai/",
            "xoai",
            "/server/oai/request",
            "/oai/request",
            "/dspace-oai/request"),
    EPRINTS(
            "EPrints",
            "eprints",
            "eprints\\.org/software|class=\"ep_|/cgi/latest_tool",
            "/cgi/(?:export/)?oai2?$",
            "ep3|EP3",
            "/cgi/oai2"),
    OJS(
            "Open Journal Systems",
            "open (?:journal|monograph|preprint) systems",
            "pkp\\.sfu\\.ca|class=\"[^\"]*pkp_|open journal systems",
            "/index\\.php/[^/]+/oai",
            "",
            "/index.php/index/oai",
            "/index/oai"),
    DIGITAL_COMMONS(
            "Digital Commons",
            "digital commons|bepress",
            "digital commons|bepress|viewcontent\\.cgi",
            "/do/oai",
            "document-export|dcs",
            "/do/oai/"),
    INVENIO("Invenio", "invenio", "invenio", "/oai2d", "", "/oai2d"),
    DATAVERSE("Dataverse", "dataverse", "dataverse\\.org|/dataverse\\.xhtml", "", "dataverse_json", "/oai"),
    CONTENTDM(
            "CONTENTdm",
            "contentdm",
            "contentdm|/digital/collection/",
            "/oai/oai\\.php",
            "",
            "/oai/oai.php",
            "/cgi-bin/oai.exe"),
    OMEKA(
            "Omeka",
            "omeka",
            "omeka",
            "/oai-pmh-repository",
            "omeka-xml|omeka_xml",
            "/oai-pmh-repository/request",
            "/oai"),
    ISLANDORA("Islandora", "islandora", "islandora", "", "", "/oai2", "/oai/request"),
    FEDORA(
            "Fedora",
            "proai|fedora repository|fcrepo",
            "fcrepo|fedora commons",
            "/oaiprovider|/fedora/oai",
            "",
            "/oaiprovider/",
            "/fedora/oai"),
    SAMVERA("Samvera Hyrax", "blacklight|hyrax|samvera", "hyrax|samvera", "/catalog/oai", "", "/catalog/oai"),
    OPUS("OPUS 4", "opus ?4", "opus ?4|opus-repository", "", "", "/oai"),
    MYCORE("MyCoRe", "mycore", "mycore", "/servlets/oaidataprovider", "", "/servlets/OAIDataProvider"),
    JANEWAY("Janeway", "janeway", "janeway", "/api/oai", "", "/api/oai/"),
    KOHA("Koha", "koha", "koha", "/koha/oai\\.pl", "", "/cgi-bin/koha/oai.pl"),
    DLIBRA("dLibra", "dlibra", "dlibra", "/oai-pmh-repository\\.xml", "", "/dlibra/oai-pmh-repository.xml"),
    PURE("Pure", "elsevier pure", "elsevier pure|pure\\.elsevier", "/ws/oai", "", "/ws/oai"),
    ATOM("AtoM", "access to memory|\\batom\\b", "access to memory|accesstomemory", "/;oai", "", "/;oai"),
    VUFIND("VuFind", "vufind", "vufind", "/oai/server", "", "/OAI/Server");

    private final String title;
    private final Pattern generator;
    private final Pattern page;
    private final Pattern address;
    private final Pattern formats;
    private final String paths;

    /**
     * @param generator how it names itself: in a page's generator, or in the toolkit description of Identify
     * @param page what its pages hold
     * @param address what its base URLs hold; empty for nothing of its own
     * @param formats the metadataPrefixes that only it has; empty for none
     * @param paths where its endpoint is, below where it is installed, the likeliest first
     */
    Platform(String title, String generator, String page, String address, String formats, String... paths) {
        this.title = title;
        this.generator = ignoringCase(generator);
        this.page = ignoringCase(page);
        this.address = ignoringCase(address);
        this.formats = Pattern.compile(formats);
        this.paths = String.join(" ", paths);
    }

    private static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Its name for people. */
    String title() {
        return title;
    }

    /** The paths of its endpoint, below where it is installed. */
    List<String> paths() {
        return List.of(paths.split(" ", -1));
    }

    /** The platform that names itself so. */
    static Optional<Platform> ofGenerator(String words) {
        return first(platform -> platform.generator.matcher(words).find());
    }

    /** The platform with such a base URL. */
    static Optional<Platform> ofAddress(String address) {
        return first(platform -> !platform.address.pattern().isEmpty()
                && platform.address.matcher(address).find());
    }

    /** The platform that alone offers such a format. */
    static Optional<Platform> ofFormat(String prefix) {
        return first(platform -> platform.formats.matcher(prefix).matches());
    }

    /** All whose marks are in a page, for there may be several: each is only a guess. */
    static List<Platform> ofPage(String html) {
        return Arrays.stream(values())
                .filter(platform -> platform.page.matcher(html).find())
                .toList();
    }

    private static Optional<Platform> first(Predicate<Platform> test) {
        return Arrays.stream(values()).filter(test).findFirst();
    }
}
