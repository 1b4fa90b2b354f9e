package org.windrow.oaipmh.protocol;

import java.net.URI;
import java.util.regex.Pattern;

/** Finds the base URL within the URL of a request, which is what people copy. */
public final class BaseUrl {

    private static final Pattern ARGUMENT =
            Pattern.compile("(verb|metadataPrefix|set|from|until|resumptionToken|identifier)=.*");
    private static final Pattern SEPARATOR = Pattern.compile("&");

    private BaseUrl() {}

    /** The URL without the arguments of OAI-PMH and without a fragment; a query of its own stays (case 32). */
    public static URI of(URI address) {
        String query = address.getRawQuery();
        String text = address.toString().replaceFirst("[?#].*", "");
        if (query != null) {
            String own = String.join(
                    "&",
                    SEPARATOR
                            .splitAsStream(query)
                            .filter(argument -> !ARGUMENT.matcher(argument).matches())
                            .toList());
            text = own.isEmpty() ? text : text + "?" + own;
        }
        return URI.create(text);
    }
}
