package org.windrow.desktop.checkup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the base URL of a repository out of what a person has pasted: a scheme is added where there is none, and the
 * arguments of an OAI-PMH request that came along are taken off.
 */
public final class SourceAddress {

    /** The arguments of the protocol's requests (OAI-PMH 2.0, section 4). */
    private static final Set<String> ARGUMENTS =
            Set.of("verb", "identifier", "metadataprefix", "set", "from", "until", "resumptiontoken");

    private SourceAddress() {}

    /** The base URL; empty if the text is none. */
    public static Optional<URI> parse(String text) {
        return uri(text).filter(SourceAddress::isHarvestable).map(SourceAddress::withoutArguments);
    }

    /** Whether the text is an address with a user name in it, which is shown on screens and in logs, where it must not be. */
    public static boolean namesUser(String text) {
        return text.contains("://")
                && uri(text).filter(uri -> uri.getRawUserInfo() != null).isPresent();
    }

    /** A name for the source at an address: its host, without the parts that say nothing. */
    public static String nameFor(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|oai|export)\\.(?=.*\\.)", "");
    }

    private static Optional<URI> uri(String text) {
        String stripped = text.strip();
        try {
            return Optional.of(
                    new URI(stripped.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? stripped : "https://" + stripped));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isHarvestable(URI uri) {
        boolean web =
                uri.getScheme().equalsIgnoreCase("http") || uri.getScheme().equalsIgnoreCase("https");
        boolean host = uri.getHost() != null && uri.getHost().matches(".*[A-Za-z0-9\\]].*");
        return web && host && uri.getRawUserInfo() == null;
    }

    private static URI withoutArguments(URI uri) {
        String own = ownQuery(uri.getRawQuery());
        String base = uri.toString().replaceFirst("[?#].*", "");
        return URI.create(own.isEmpty() ? base : base + "?" + own);
    }

    private static String ownQuery(@Nullable String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&", -1))
                .filter(part -> !ARGUMENTS.contains(part.replaceFirst("=.*", "").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
    }
}
