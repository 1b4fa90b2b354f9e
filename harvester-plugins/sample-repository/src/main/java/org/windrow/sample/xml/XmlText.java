package org.windrow.sample.xml;

import java.nio.charset.StandardCharsets;

/** Text that is escaped once and then written many times. */
public final class XmlText {

    private final byte[] escaped;

    private XmlText(byte[] escaped) {
        this.escaped = escaped;
    }

    /** The text, ready to be written. */
    public static XmlText of(String text) {
        return new XmlText(new XmlBuffer(text.length() + 16).text(text).toBytes());
    }

    /** The escaped bytes; not a copy. */
    public byte[] bytes() {
        return escaped;
    }

    /** The text as it stands in XML. */
    @Override
    public String toString() {
        return new String(escaped, StandardCharsets.UTF_8);
    }
}
