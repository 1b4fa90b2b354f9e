package org.windrow.oaipmh.protocol;

import java.util.Arrays;

/**
 * An {@code <error>} of a response (OAI-PMH 2.0, section 3.6).
 *
 * @param code what went wrong
 * @param message the repository's own words, possibly empty
 */
public record OaiError(Code code, String message) {

    /** The codes of the protocol, and one for what is none of them. */
    public enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_METADATA_FORMATS("noMetadataFormats"),
        NO_SET_HIERARCHY("noSetHierarchy"),
        /** A code that the protocol does not have. */
        OTHER("other");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /** The code as it stands in a response. */
        public String word() {
            return word;
        }

        /** Reads a code, upper and lower case alike. */
        public static Code of(String word) {
            return Arrays.stream(values())
                    .filter(code -> code.word.equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    @Override
    public String toString() {
        return message.isBlank() ? code.word() : code.word() + " (" + message.strip() + ")";
    }
}
