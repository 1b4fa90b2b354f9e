package org.windrow.sample.oai;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.windrow.sample.http.Request;

/**
 * A request's arguments, decoded.
 *
 * @param values the first value of each
 * @param repeated the names that came more than once, or could not be decoded
 */
public record OaiArguments(Map<String, String> values, List<String> repeated) {

    /** The arguments of a GET's query or a POST's form. */
    public static OaiArguments of(Request request) {
        String form = request.method().equals("POST") ? request.body() : request.query();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        for (String pair : form.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            try {
                String value = URLDecoder.decode(
                        pair.substring(equals < 0 ? pair.length() : equals + 1), StandardCharsets.UTF_8);
                if (values.putIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), value) != null) {
                    repeated.add(name);
                }
            } catch (IllegalArgumentException e) {
                repeated.add(name);
            }
        }
        return new OaiArguments(values, repeated);
    }

    /** One argument, if it was given. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Which page of a list of records or headers is asked for, from 1 on; empty if none is. */
    public OptionalInt listPage() {
        String verb = values.getOrDefault("verb", "");
        if (!verb.equals("ListRecords") && !verb.equals("ListIdentifiers")) {
            return OptionalInt.empty();
        }
        String token = values.get("resumptionToken");
        return token == null
                ? OptionalInt.of(1)
                : ResumptionToken.parse(token).stream()
                        .mapToInt(ResumptionToken::page)
                        .findFirst();
    }

    String required(String name) throws OaiException {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new OaiException(OaiErrorCode.badArgument, "The argument " + name + " is missing.");
        }
        return value;
    }

    /** Refuses what the verb does not know. */
    void allowOnly(Set<String> names) throws OaiException {
        if (!repeated.isEmpty()) {
            throw new OaiException(
                    OaiErrorCode.badArgument, "Repeated or broken arguments: " + String.join(", ", repeated));
        }
        for (String name : values.keySet()) {
            if (!name.equals("verb") && !names.contains(name)) {
                throw new OaiException(OaiErrorCode.badArgument, "The argument " + name + " does not belong here.");
            }
        }
    }
}
