package org.windrow.oaipmh.page;

import java.net.URI;

/** How a URL is shown to people: without what may be a secret, and not without end. */
public final class Shown {

    private static final int LONGEST = 500;

    private Shown() {}

    /** The URL without user and password, shortened if it is very long. */
    public static String url(URI uri) {
        String text = uri.toString().replaceFirst("(?<=://)[^/@?#]*@", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
