package org.windrow.oaipmh.checkup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.protocol.BaseUrl;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;
import org.windrow.spi.checkup.Software;

/**
 * What a page for people gives away about the repository behind it.
 *
 * @param address where it came from, after redirects
 * @param links the addresses it names that may be endpoints, the likeliest first
 * @param platforms the software it may run on, the likeliest first
 * @param software the software, if the page names it itself
 * @param refresh the page it sends a browser on to; null if it does not
 */
record HomePage(
        URI address,
        List<Candidate> links,
        List<Platform> platforms,
        Optional<Software> software,
        @Nullable URI refresh) {

    private static final int MOST_LINKS = 8;
    private static final int LONGEST_PAGE = 1 << 20;
    private static final int LONGEST_NAME = 60;
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.1");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)[?&]verb=(?:Identify|GetRecord|List(?:Records|Identifiers|Sets|MetadataFormats))\\b|[?&]mode=oaipmh\\b");
    private static final Pattern REFRESH =
            Pattern.compile("(?i)^\\s*[0-9.]+\\s*[;,]\\s*url\\s*=\\s*['\"]?(.+?)['\"]?\\s*$");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)(?:^|\\.)(?:openarchives\\.org|wikipedia\\.org|github\\.com|w3\\.org|duraspace\\.org)$");

    /**
     * Fetches a page.
     *
     * @return empty if what is there is no page for people
     * @throws IOException if nothing came
     */
    static Optional<HomePage> fetch(URI address, WebClient web) throws IOException, InterruptedException {
        try (WebResponse response = web.get(new WebRequest(address, HEADERS, Probe.ANY_PAGE))) {
            String type = response.header("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
            if (!type.contains("html")) {
                return Optional.empty();
            }
            // why: what names the endpoint stands in the head or the foot; a page longer than this has lost its way
            byte[] body = response.body().readNBytes(LONGEST_PAGE);
            return Optional.of(read(body, charset(type), response.uri()));
        } catch (InterruptedIOException e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException("Stopped while reading").initCause(e);
            }
            throw e;
        }
    }

    private static @Nullable String charset(String type) {
        Matcher charset = Pattern.compile("charset=\"?([\\w.:-]+)").matcher(type);
        return charset.find() && isKnown(charset.group(1)) ? charset.group(1) : null;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Reads a page. */
    static HomePage read(byte[] html, @Nullable String charset, URI address) throws IOException {
        Document page = Jsoup.parse(new ByteArrayInputStream(html), charset, address.toString());
        List<Platform> platforms = new ArrayList<>();
        Optional<Software> software = generator(page, platforms);
        Platform.ofAddress(address.toString()).ifPresent(platforms::add);
        platforms.addAll(Platform.ofPage(page.outerHtml()));
        return new HomePage(
                address, links(page, address), platforms.stream().distinct().toList(), software, refresh(page));
    }

    private static Optional<Software> generator(Document page, List<Platform> platforms) {
        for (Element meta : page.select("meta[name=generator], meta[name=Generator]")) {
            String words = meta.attr("content").strip();
            Optional<Platform> platform = Platform.ofGenerator(words);
            if (platform.isPresent()) {
                platforms.add(platform.get());
                String name =
                        words.length() <= LONGEST_NAME ? words : platform.get().title();
                return Optional.of(new Software(name, "the home page names it as its generator"));
            }
        }
        return Optional.empty();
    }

    private static List<Candidate> links(Document page, URI address) {
        Map<URI, Candidate> found = new LinkedHashMap<>();
        // why: a request that somebody wrote out is surer than a name, and a name than a word beside a link
        page.select("link[href], a[href]").stream()
                .filter(link -> REQUEST.matcher(link.attr("href")).find())
                .forEach(link -> add(found, link, address, "a request of OAI-PMH linked from the page"));
        page.select("link[href]").stream()
                .filter(link -> names(link.attr("title") + " " + link.attr("rel")))
                .forEach(link -> add(found, link, address, "named as OAI-PMH in the page's head"));
        page.select("a[href]").stream()
                .filter(link -> looksLikeEndpoint(link))
                .forEach(link -> add(found, link, address, "linked from the page"));
        page.select("a[href]").stream()
                .filter(link -> names(link.text() + " " + link.attr("title")))
                .forEach(link -> add(found, link, address, "linked as OAI-PMH from the page"));
        return found.values().stream().limit(MOST_LINKS).toList();
    }

    private static boolean names(String text) {
        return text.toLowerCase(Locale.ROOT).matches("(?s).*\\boai(?:[- ]?pmh)?\\b.*");
    }

    private static boolean looksLikeEndpoint(Element link) {
        return WebAddress.read(link.absUrl("href"))
                .filter(UsualPaths::looksLikeEndpoint)
                .isPresent();
    }

    private static void add(Map<URI, Candidate> found, Element link, URI page, String why) {
        WebAddress.read(link.absUrl("href"))
                .map(BaseUrl::of)
                .filter(uri -> mayBeAsked(uri, page))
                .ifPresent(uri -> found.putIfAbsent(uri, new Candidate(uri, why)));
    }

    /** why: a page on the web must not make this machine ask its own network; and the protocol's own site is no repository. */
    private static boolean mayBeAsked(URI uri, URI page) {
        boolean inside = WebAddress.isPrivate(uri) && !WebAddress.isPrivate(page);
        boolean itself = Answer.plain(uri.toString()).equals(Answer.plain(page.toString()));
        return !inside
                && !itself
                && uri.getRawUserInfo() == null
                && !FOREIGN.matcher(uri.getHost()).find();
    }

    private static @Nullable URI refresh(Document page) {
        for (Element meta : page.select("meta[http-equiv=refresh], meta[http-equiv=Refresh]")) {
            Matcher target = REFRESH.matcher(meta.attr("content"));
            if (target.matches()) {
                Element link = page.createElement("a").attr("href", target.group(1));
                page.body().appendChild(link);
                return WebAddress.read(link.absUrl("href"))
                        .filter(uri ->
                                mayBeAsked(uri, WebAddress.read(page.location()).orElse(uri)))
                        .orElse(null);
            }
        }
        return null;
    }
}
