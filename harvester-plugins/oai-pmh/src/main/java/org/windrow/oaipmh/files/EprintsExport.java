package org.windrow.oaipmh.files;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windrow.oaipmh.protocol.RecordHeader;

/**
 * Where an EPrints exports its records as XML. EPrints is known by its base URL and its identifiers: the {@code <eprints>}
 * description of Identify is given by many others too.
 *
 * @param root the address that exports stand below, with a slash at its end
 */
record EprintsExport(URI root) {

    private static final Pattern BASE_URL = Pattern.compile("(?<cgi>https?://[^?#]*/cgi/)oai2/?");
    private static final Pattern IDENTIFIER = Pattern.compile("oai:[^:]+:(?<number>\\d{1,18})");

    /** The export of the repository with that base URL, if it is an EPrints. */
    static Optional<EprintsExport> of(URI baseUrl) {
        Matcher matcher = BASE_URL.matcher(baseUrl.toString());
        return matcher.matches()
                ? Optional.of(new EprintsExport(URI.create(matcher.group("cgi") + "export/")))
                : Optional.empty();
    }

    /**
     * The addresses of a record's XML: first as EPrints 3.2 and later link to it, then as EPrints 3.0 does. The last segment is
     * a name that EPrints does not read.
     *
     * @return two addresses; none if the record is not named as EPrints names its own
     */
    List<URI> of(RecordHeader header) {
        Matcher matcher = IDENTIFIER.matcher(header.identifier());
        if (!matcher.matches()) {
            return List.of();
        }
        String number = matcher.group("number");
        String xml = number + "/XML/" + number + ".xml";
        return List.of(root.resolve("eprint/" + xml), root.resolve(xml));
    }
}
