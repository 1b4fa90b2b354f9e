package org.windrow.engine.download;

import java.net.URI;

/** How a URL is named to a person. */
final class Place {

    private static final int LONGEST = 200;

    private Place() {}

    /** Host and path, cut when very long. User-info and query are left out: they may hold passwords and tokens. */
    static String of(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String authority = url.getHost() == null ? "" : url.getHost() + port;
        String place = authority + (url.getRawPath() == null ? "" : url.getRawPath());
        return place.length() <= LONGEST ? place : place.substring(0, LONGEST) + "…";
    }

    /** The URL without a user and password in it. */
    static URI withoutUserInfo(URI url) {
        String userInfo = url.getRawUserInfo();
        return userInfo == null ? url : URI.create(url.toString().replaceFirst("//[^/@]*@", "//"));
    }
}
