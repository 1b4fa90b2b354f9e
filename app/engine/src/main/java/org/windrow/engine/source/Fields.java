package org.windrow.engine.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of an object that a person may have edited. What is absent or null has its default; what is there and
 * makes no sense is refused with a sentence that names the field.
 */
record Fields(ObjectNode object) {

    String text(String field, String fallback) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return fallback;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("\"%s\" must be a text in quotes".formatted(field));
        }
        return value.stringValue().strip();
    }

    String requiredText(String field) {
        String text = text(field, "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("\"%s\" is missing".formatted(field));
        }
        return text;
    }

    int number(String field, int fallback, int least, int most) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return fallback;
        }
        if (!value.canConvertToInt()
                || !value.isIntegralNumber()
                || value.intValue() < least
                || value.intValue() > most) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a whole number from %d to %d".formatted(field, least, most));
        }
        return value.intValue();
    }

    long bytes(String field, long fallback) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return fallback;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw new IllegalArgumentException("\"%s\" must be a number of bytes, at least 1".formatted(field));
        }
        return value.longValue();
    }

    /** A list of texts; empty if the field is absent. */
    List<String> words(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw new IllegalArgumentException("\"%s\" must be a list of texts in quotes".formatted(field));
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    boolean flag(String field, boolean fallback) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return fallback;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("\"%s\" must be true or false".formatted(field));
        }
        return value.booleanValue();
    }

    Duration duration(String field, Duration fallback) {
        String text = text(field, "");
        if (text.isEmpty()) {
            return fallback;
        }
        return parseDuration(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" must be a duration such as PT0.5S or PT2M".formatted(field)));
    }

    private static Optional<Duration> parseDuration(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(duration -> !duration.isNegative());
        } catch (DateTimeException notADuration) {
            return Optional.empty();
        }
    }

    URI address(String field) {
        return address(field, requiredText(field));
    }

    /** The text itself is not in the message: it may hold a password. */
    static URI address(String field, String text) {
        return parseAddress(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"%s\" must be a whole address with its host".formatted(field)));
    }

    private static Optional<URI> parseAddress(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.isAbsolute() && uri.getHost() != null);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A folder's whole path; null if the field is absent or empty. */
    @Nullable
    Path folder(String field) {
        String text = text(field, "");
        if (text.isEmpty()) {
            return null;
        }
        return parsePath(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"%s\" must be the whole path of a folder".formatted(field)));
    }

    private static Optional<Path> parsePath(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
