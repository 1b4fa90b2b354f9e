package org.windrow.engine.secret;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * User and password in an address, {@code redis://user:password@host}. An address whose password is kept elsewhere has an
 * empty one: {@code redis://user:@host}, {@code redis://:@host}.
 */
public final class AddressLogin {

    private AddressLogin() {}

    /** The user, as a person writes it; empty if there is none. */
    public static String user(URI address) {
        return decoded(rawUser(address));
    }

    /** The password; empty if there is none, or it is kept elsewhere. */
    public static Optional<String> password(URI address) {
        String info = userInfo(address);
        String password =
                info.substring(Math.min(info.length(), rawUser(address).length() + (hasColon(info) ? 1 : 0)));
        return password.isEmpty() ? Optional.empty() : Optional.of(decoded(password));
    }

    /** Whether the password is kept elsewhere. */
    public static boolean isKeptElsewhere(URI address) {
        return userInfo(address).endsWith(":");
    }

    /** The address with its password kept elsewhere; the same if it has none. */
    public static URI without(URI address) {
        return password(address).isEmpty() ? address : with(rawUser(address) + ":", address);
    }

    /** The address with a password. */
    public static URI with(URI address, String password) {
        return with(rawUser(address) + ":" + encoded(password), address);
    }

    /** The address with a user whose password is kept elsewhere. */
    public static URI withUser(URI address, String user) {
        return with(encoded(user) + ":", address);
    }

    /** The address with neither user nor password. */
    public static URI bare(URI address) {
        return with("", address);
    }

    private static URI with(String userInfo, URI address) {
        String authority = String.valueOf(address.getRawAuthority());
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return URI.create(address.getScheme() + "://" + (userInfo.isEmpty() ? "" : userInfo + "@") + host + path);
    }

    private static String userInfo(URI address) {
        return address.getRawUserInfo() == null ? "" : address.getRawUserInfo();
    }

    /** For Redis a login without a colon is a password, elsewhere a user. */
    private static String rawUser(URI address) {
        String info = userInfo(address);
        if (hasColon(info)) {
            return info.substring(0, info.indexOf(':'));
        }
        return String.valueOf(address.getScheme()).startsWith("redis") ? "" : info;
    }

    private static boolean hasColon(String info) {
        return info.indexOf(':') >= 0;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
