package org.windrow.view.object;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in what a record says. Only those of the web are ever opened: others could start programs. */
public final class WebAddress {

    private static final Pattern DOI = Pattern.compile("(?i)^(?:doi:\\s*)?(10\\.\\d{4,9}/\\S+)$");
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /** An address that is one of the web. */
    public static Optional<URI> of(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && text.length() < LONGEST;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address of a DOI, with or without {@code doi:} before it. */
    public static Optional<URI> ofDoi(String text) {
        return doi(text)
                .flatMap(doi -> of("https://doi.org/"
                        + URLEncoder.encode(doi, StandardCharsets.UTF_8).replace("%2F", "/")));
    }

    /** The DOI itself: {@code 10.1000/182}; also out of an address of doi.org. */
    public static Optional<String> doi(String text) {
        String plain = text.strip().replaceFirst("(?i)^https?://(dx\\.)?doi\\.org/", "");
        Matcher doi = DOI.matcher(plain);
        return doi.matches() && plain.length() < LONGEST ? Optional.of(doi.group(1)) : Optional.empty();
    }
}
