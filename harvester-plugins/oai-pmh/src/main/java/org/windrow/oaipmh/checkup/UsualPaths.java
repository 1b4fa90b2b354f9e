package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where endpoints are as a rule, when nobody says where. */
final class UsualPaths {

    /** The commonest first, one for each family of software, then what is rare. */
    private static final List<String> ANYBODYS = List.of(
            "/oai/request",
            "/server/oai/request",
            "/cgi/oai2",
            "/oai",
            "/index.php/index/oai",
            "/do/oai/",
            "/oai2d",
            "/oai-pmh",
            "/oai2",
            "/oai/driver",
            "/oai/oai.php",
            "/oai-pmh-repository/request",
            "/catalog/oai",
            "/oai.php",
            "/oaiprovider/",
            "/servlets/OAIDataProvider",
            "/oaipmh",
            "/api/oai/",
            "/index/oai",
            "/dspace-oai/request",
            "/oaicat/OAIHandler",
            "/cgi-bin/koha/oai.pl",
            "/dlibra/oai-pmh-repository.xml",
            "/ws/oai",
            "/OAI/Server");

    /** Worth a try also below a folder of the site. */
    private static final List<String> BELOW_A_FOLDER =
            List.of("/oai", "/oai/request", "/server/oai/request", "/cgi/oai2", "/index.php/index/oai", "/oai-pmh");

    private static final Pattern LOOKS_LIKE_ENDPOINT = Pattern.compile(
            "(?i)(?:/|^)(?:;?oai[\\w.-]*|phpoai\\w*|[\\w-]*oai2?(?:\\.php|\\.pl|\\.cgi|\\.exe|\\.aspx|\\.jsp|\\.xml)?)"
                    + "(?:/(?:request|driver|oai2?\\.php|server|OAIHandler|openaire\\w*))?/?$");
    private static final Pattern JOURNAL = Pattern.compile("(?i)^(.*/index\\.php/[^/]+)(?:/.*)?$");
    private static final Pattern ARTICLE =
            Pattern.compile("(?i)^(.*)/(?:article|issue|catalog/book)/(?:view|current).*$");
    private static final int DEEPEST = 3;

    private UsualPaths() {}

    /** Whether an address has the form of an endpoint's. */
    static boolean looksLikeEndpoint(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return LOOKS_LIKE_ENDPOINT.matcher(path).find();
    }

    /**
     * What to try at a site, the likeliest first, without repeats.
     *
     * @param page a page of the site
     * @param recognised the software it may run on
     */
    static List<Candidate> of(URI page, Collection<Platform> recognised) {
        Map<URI, Candidate> candidates = new LinkedHashMap<>();
        List<String> folders = folders(page);
        for (String folder : folders) {
            if (looksLikeEndpoint(WebAddress.withPath(page, folder))) {
                add(candidates, page, folder, "a part of the address given");
            }
        }
        journal(page, candidates);
        for (Platform platform : recognised) {
            String why = "usual for " + platform.title();
            platform.paths().forEach(path -> add(candidates, page, path, why));
        }
        for (Platform platform : recognised) {
            String why = "usual for " + platform.title() + ", below the address given";
            folders.forEach(folder -> platform.paths().forEach(path -> add(candidates, page, folder + path, why)));
        }
        ANYBODYS.forEach(path -> add(candidates, page, path, "a usual path"));
        for (String folder : folders) {
            BELOW_A_FOLDER.forEach(
                    path -> add(candidates, page, folder + path, "a usual path below the address given"));
        }
        return List.copyOf(candidates.values());
    }

    /** A journal of OJS has its own endpoint beside its own pages. */
    private static void journal(URI page, Map<URI, Candidate> candidates) {
        for (Pattern pattern : List.of(JOURNAL, ARTICLE)) {
            Matcher journal = pattern.matcher(page.getRawPath() == null ? "" : page.getRawPath());
            if (journal.matches()) {
                add(candidates, page, journal.group(1) + "/oai", "usual for a journal of Open Journal Systems");
            }
        }
    }

    /** The path's folders, the uppermost first; a last segment with a dot is a file and no folder. */
    private static List<String> folders(URI page) {
        List<String> folders = new ArrayList<>();
        StringBuilder folder = new StringBuilder();
        for (String segment : (page.getRawPath() == null ? "" : page.getRawPath()).split("/+", -1)) {
            if (!segment.isEmpty() && folders.size() < DEEPEST) {
                folder.append('/').append(segment);
                folders.add(folder.toString());
            }
        }
        folders.removeIf(path -> path.matches(".*/[^/]*\\.(?:html?|xhtml|php|jsp|aspx?|pdf)"));
        return folders;
    }

    private static void add(Map<URI, Candidate> candidates, URI page, String path, String why) {
        URI address = WebAddress.withPath(page, path);
        candidates.putIfAbsent(address, new Candidate(address, why));
    }
}
