package org.windrow.oaipmh.files;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.Checksum;
import org.windrow.spi.FileReference;

/**
 * The files of one record as they are found. What comes in is hostile: only absolute http and https URLs without user-info pass,
 * each once, up to a number, and none that would make Windrow ask the inside of the user's own network.
 */
final class FileLinks {

    /** More files than any real record has. */
    static final int MOST = 1_000;

    private static final int LONGEST = 4_096;
    private static final Pattern INSIDE = Pattern.compile("localhost|.*\\.localhost|.*\\.local|.*\\.internal"
            + "|0\\..*|127\\..*|10\\..*|169\\.254\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
            + "|\\[(::1?|::ffff:.*|f[cd].*|fe[89ab].*)]|\\d+|0x.*");

    private final boolean sourceIsInside;
    private final Map<URI, FileReference> found = new LinkedHashMap<>();
    private int refused;
    private int tooMany;

    /** @param source the repository's address: one that is itself inside may refer to the inside */
    FileLinks(URI source) {
        this.sourceIsInside = isInside(source);
    }

    /** Offers an address of which nothing else is known. */
    void offer(String url) {
        offer(url, null, null, OptionalLong.empty(), null);
    }

    /** Offers an address with what the record says of the file. */
    void offer(
            String url,
            @Nullable String name,
            @Nullable String mediaType,
            OptionalLong size,
            @Nullable Checksum checksum) {
        Optional<URI> uri = checked(url);
        if (uri.isEmpty()) {
            refused++;
        } else if (found.size() >= MOST && !found.containsKey(uri.get())) {
            tooMany++;
        } else {
            found.putIfAbsent(uri.get(), new FileReference(uri.get(), name, mediaType, size, checksum));
        }
    }

    /** What was found, in the record's order. */
    List<FileReference> references() {
        return List.copyOf(found.values());
    }

    /** What was left out and why, in sentences. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (refused > 0) {
            complaints.add(refused + " addresses of files are no web addresses that may be asked.");
        }
        if (tooMany > 0) {
            complaints.add("There are more than " + MOST + " files; " + tooMany + " are left out.");
        }
        return complaints;
    }

    private Optional<URI> checked(String url) {
        String text = url.strip().replace(" ", "%20");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(new URI(text).toASCIIString());
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() <= 0xFFFF;
            return web && plain && (sourceIsInside || !isInside(uri))
                    ? Optional.of(withoutFragment(uri))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URI withoutFragment(URI uri) throws URISyntaxException {
        return uri.getRawFragment() == null ? uri : new URI(uri.toString().replaceFirst("#.*", ""));
    }

    private static boolean isInside(URI uri) {
        String host = uri.getHost();
        return host != null && INSIDE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
