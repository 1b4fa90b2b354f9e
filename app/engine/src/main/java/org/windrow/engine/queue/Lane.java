package org.windrow.engine.queue;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lane: what is done in turns and under one politeness. For downloads it is the host of the URL, for harvests the source.
 */
public final class Lane {

    private static final Pattern HOST =
            Pattern.compile("(?:[^@]*@)?(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]{1,253})(?::(?<port>\\d{0,5}))?");

    private Lane() {}

    /** The lane of a harvest. */
    public static String ofSource(String source) {
        return "source:" + source;
    }

    /**
     * The lane of a URL: its host in lower case, with the port if that is not the scheme's own. Empty if the URL has no host.
     * Harvester and downloader name a host in the same way, so they share its limits.
     */
    public static String hostOf(URI url) {
        Matcher authority = HOST.matcher(Objects.requireNonNullElse(url.getRawAuthority(), ""));
        if (!authority.matches()) {
            return "";
        }
        String host = authority.group("host").toLowerCase(Locale.ROOT);
        String port = Objects.requireNonNullElse(authority.group("port"), "");
        boolean standard = port.isEmpty() || port.equals("https".equalsIgnoreCase(url.getScheme()) ? "443" : "80");
        return standard ? host : host + ":" + port;
    }
}
