package org.windrow.oaipmh.protocol;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of OAI-PMH 2.0: one of its six verbs, or the next page of a list. */
public sealed interface OaiRequest {

    /** The verb, as it is sent. */
    default String verb() {
        return getClass().getSimpleName();
    }

    /** The arguments in the order in which they are sent, verb excluded, not encoded. */
    Map<String, String> arguments();

    /** The URL to GET. A base URL may have a query of its own (case 32). */
    default URI at(URI baseUrl) {
        return RequestUrl.of(baseUrl, verb(), arguments());
    }

    /** What the repository is. */
    record Identify() implements OaiRequest {
        @Override
        public Map<String, String> arguments() {
            return Map.of();
        }
    }

    /**
     * The formats of a repository or of one item.
     *
     * @param identifier the item; null for the repository's
     */
    record ListMetadataFormats(@Nullable String identifier) implements OaiRequest {
        @Override
        public Map<String, String> arguments() {
            return identifier == null ? Map.of() : Map.of("identifier", identifier);
        }
    }

    /** The first page of the sets. */
    record ListSets() implements OaiRequest {
        @Override
        public Map<String, String> arguments() {
            return Map.of();
        }
    }

    /** One record. */
    record GetRecord(String identifier, String metadataPrefix) implements OaiRequest {
        @Override
        public Map<String, String> arguments() {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("metadataPrefix", metadataPrefix);
            arguments.put("identifier", identifier);
            return arguments;
        }
    }

    /** The first page of headers. */
    record ListIdentifiers(Selection selection) implements OaiRequest {
        @Override
        public Map<String, String> arguments() {
            return selective(selection);
        }
    }

    /** The first page of records. */
    record ListRecords(Selection selection) implements OaiRequest {
        @Override
        public Map<String, String> arguments() {
            return selective(selection);
        }
    }

    /**
     * The next page of a list. The token is exclusive: nothing else is sent with it (section 3.5).
     *
     * @param verb the list's verb
     * @param token the token, whole
     * @param verbatim whether the token is sent as it is, for servers that do not decode it (case 10)
     */
    record Next(String verb, String token, boolean verbatim) implements OaiRequest {
        @Override
        public Map<String, String> arguments() {
            return Map.of("resumptionToken", token);
        }

        @Override
        public URI at(URI baseUrl) {
            return verbatim
                    ? RequestUrl.withVerbatimToken(baseUrl, verb, token)
                    : RequestUrl.of(baseUrl, verb, arguments());
        }

        /** The same request with the token sent as it is. */
        public Next asVerbatim() {
            return new Next(verb, token, true);
        }
    }

    private static Map<String, String> selective(Selection selection) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("metadataPrefix", selection.metadataPrefix());
        if (selection.set() != null) {
            arguments.put("set", selection.set());
        }
        if (selection.from() != null) {
            arguments.put("from", selection.granularity().format(selection.from()));
        }
        if (selection.until() != null) {
            arguments.put("until", selection.granularity().format(selection.until()));
        }
        return arguments;
    }
}
