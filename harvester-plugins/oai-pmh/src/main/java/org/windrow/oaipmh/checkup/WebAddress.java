package org.windrow.oaipmh.checkup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes URIs that can be asked of addresses as people and web pages write them. */
final class WebAddress {

    private static final Pattern PARTS = Pattern.compile(
            "(?is)(?<scheme>https?)://(?:(?<user>[^/?#\\\\]*)@)?(?<host>\\[[0-9a-f:.]+\\]|[^/?#:@\\\\\\[\\]]+)"
                    + "(?::(?<port>\\d{0,5}))?(?<path>[/\\\\][^?#]*)?(?:\\?(?<query>[^#]*))?(?:#.*)?");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_HOST = 255;

    private WebAddress() {}

    /**
     * The address as a URI without fragment: an international host in its ASCII form, what no URL may hold percent-encoded,
     * backslashes as slashes.
     *
     * @param text an address with {@code http} or {@code https}
     * @return empty if it is none, or names no host that could be asked
     */
    static Optional<URI> read(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> host = host(parts.group("host"));
        String port = orEmpty(parts.group("port"));
        if (host.isEmpty() || (!port.isEmpty() && Integer.parseInt(port) > HIGHEST_PORT)) {
            return Optional.empty();
        }
        StringBuilder url = new StringBuilder(parts.group("scheme").toLowerCase(Locale.ROOT)).append("://");
        if (parts.group("user") != null) {
            url.append(legal(parts.group("user"), "")).append('@');
        }
        url.append(host.get()).append(port.isEmpty() ? "" : ":" + port);
        url.append(legal(orEmpty(parts.group("path")).replace('\\', '/'), "/@"));
        if (parts.group("query") != null) {
            url.append('?').append(legal(parts.group("query"), "/@?"));
        }
        return uri(url.toString());
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            return Optional.of(uri)
                    .filter(u -> u.getHost() != null && !u.getHost().isEmpty());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(String host) {
        if (host.length() > LONGEST_HOST) {
            return Optional.empty();
        }
        if (host.startsWith("[")) {
            return Optional.of(host);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // why: the JDK's IDN also falls over some strings that are no names at all
            return Optional.empty();
        }
    }

    private static String legal(String text, String alsoAllowed) {
        StringBuilder legal = new StringBuilder(text.length());
        int length = text.length();
        for (int i = 0; i < length; ) {
            int point = text.codePointAt(i);
            if (isPlain(point) || alsoAllowed.indexOf(point) >= 0 || (point == '%' && isEscape(text, i))) {
                legal.appendCodePoint(point);
            } else {
                for (byte b : Character.toString(point).getBytes(UTF_8)) {
                    legal.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
            i += Character.charCount(point);
        }
        return legal.toString();
    }

    private static boolean isPlain(int c) {
        boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return alphanumeric || (c < 0x80 && "-._~!$&'()*+,;=:".indexOf(c) >= 0);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 0x80
                && text.charAt(at + 2) < 0x80;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The same address with another path, without query. */
    static URI withPath(URI address, String path) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + path);
    }

    /** The same address under another scheme. */
    static URI withScheme(URI address, String scheme) {
        return URI.create(
                scheme + address.toString().substring(address.getScheme().length()));
    }

    /** The same address without user and password, for people. */
    static URI shown(URI address) {
        return address.getRawUserInfo() == null
                ? address
                : URI.create(address.toString().replaceFirst("(?<=://)[^/@?#]*@", ""));
    }

    /** Whether only this machine or its own network can be meant, judged without asking for the name. */
    static boolean isPrivate(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || host.endsWith(".localhost") || host.endsWith(".local")) {
            return true;
        }
        try {
            InetAddress ip = InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return ip.isLoopbackAddress()
                    || ip.isSiteLocalAddress()
                    || ip.isLinkLocalAddress()
                    || ip.isAnyLocalAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
