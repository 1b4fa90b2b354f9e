package org.windrow.http;

import org.jspecify.annotations.Nullable;

/**
 * Who asks. Some repositories refuse a client that does not say.
 *
 * @param userAgent the User-Agent header, with a way to reach a person: {@code Windrow/1.0 (+https://...; mailto:...)}
 * @param from the From header, an e-mail address; null sends none
 */
public record WebIdentity(String userAgent, @Nullable String from) {

    public WebIdentity {
        requireOneLine(userAgent);
        if (from != null) {
            requireOneLine(from);
        }
    }

    private static void requireOneLine(String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header needs text on one line, not '" + value + "'");
        }
    }
}
