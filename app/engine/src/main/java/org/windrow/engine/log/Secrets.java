package org.windrow.engine.log;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/**
 * Knows what must never be read in a log: passwords in the user part of a URL, credentials in a query, and every value it
 * is told of. Safe for use by many threads.
 */
public final class Secrets {

    /** Stands where a secret was. */
    public static final String MASK = "***";

    /** A shorter value is no secret, and masking it would garble whatever contains it by chance. */
    private static final int SHORTEST = 4;

    /** The user part reaches to the last {@code @} before the path, since a password may hold an {@code @} itself. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/\\s?#\"'<>]*@");

    private static final Pattern QUERY_CREDENTIAL =
            Pattern.compile("(?i)(?<=[?&;](?:password|passwd|pwd|token|access_token|api_?key|secret)=)[^&;#\\s\"'<>]+");

    private final Set<String> values = new CopyOnWriteArraySet<>();

    /** Masks a value from now on, wherever it is seen; without effect for one of fewer than four characters. */
    public void add(String value) {
        if (value.length() >= SHORTEST) {
            values.add(value);
        }
    }

    /** The text without secrets; the same text if it holds none. */
    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        if (masked.contains("://")) {
            masked = USER_INFO.matcher(masked).replaceAll(MASK + "@");
        }
        if (masked.indexOf('=') >= 0) {
            masked = QUERY_CREDENTIAL.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }
}
