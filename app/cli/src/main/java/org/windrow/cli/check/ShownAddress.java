package org.windrow.cli.check;

import java.net.URI;

/** An address as it is printed. */
final class ShownAddress {

    private ShownAddress() {}

    /** The address without user and password. */
    static String of(URI address) {
        return address.toString().replaceFirst("(?<=://)[^/@?#]*@", "");
    }
}
