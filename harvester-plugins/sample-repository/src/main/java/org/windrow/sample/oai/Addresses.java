package org.windrow.sample.oai;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The addresses of a repository's pages and files.
 *
 * @param root the root's URL, with a slash at its end
 * @param endpointPath the path of the OAI-PMH base URL below the root, without a slash before it
 */
public record Addresses(String root, String endpointPath) {

    /** The OAI-PMH base URL. */
    public String endpoint() {
        return root + endpointPath;
    }

    /** The landing page of the record at that place. */
    public String landingPage(int index) {
        return root + "id/" + (index + 1);
    }

    /** A file of the record at that place. */
    public String file(int index, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return root + "files/" + (index + 1) + "/" + encoded;
    }
}
