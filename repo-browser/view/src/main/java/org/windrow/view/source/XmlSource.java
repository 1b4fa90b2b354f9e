package org.windrow.view.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML document as text to read: an element a line, indented. */
public final class XmlSource {

    private static final String STEP = "  ";
    private static final int DEEPEST_STEP = 30;

    /** Indenting makes more of a document that is nested deep; so many letters of it are shown. */
    private static final int LONGEST = 4 << 20;

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean justText;
    private boolean startOpen;

    private XmlSource() {}

    /**
     * The document indented; a broken one as it stands.
     *
     * @param cut whether these are only the beginning of the document, which then may end anywhere
     */
    public static String indented(byte[] document, boolean cut) {
        XmlSource source = new XmlSource();
        try {
            XMLStreamReader reader = SafeXml.read(new ByteArrayInputStream(document));
            try {
                while (reader.hasNext() && source.text.length() < LONGEST) {
                    source.take(reader, reader.next());
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // why: the parser has other ways than its own exception to refuse what is hostile
            return cut && !source.text.isEmpty()
                    ? source.closed().text.toString()
                    : new String(document, StandardCharsets.UTF_8);
        }
        return source.closed().text.toString().strip();
    }

    private XmlSource closed() {
        if (startOpen) {
            text.append('>');
            startOpen = false;
        }
        return this;
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                closed();
                line();
                text.append('<').append(name(reader));
                for (int i = 0; i < reader.getNamespaceCount(); i++) {
                    String prefix = reader.getNamespacePrefix(i);
                    attribute(
                            prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                            reader.getNamespaceURI(i));
                }
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    String prefix = reader.getAttributePrefix(i);
                    String local = reader.getAttributeLocalName(i);
                    attribute(
                            prefix == null || prefix.isEmpty() ? local : prefix + ":" + local,
                            reader.getAttributeValue(i));
                }
                startOpen = true;
                justText = true;
                depth++;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                String words = reader.getText();
                if (!words.isBlank()) {
                    closed();
                    text.append(escaped(words.strip()));
                }
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> {
                closed();
                text.append('&').append(reader.getLocalName()).append(';');
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                if (startOpen) {
                    text.append("/>");
                    startOpen = false;
                } else {
                    if (!justText) {
                        line();
                    }
                    text.append("</").append(name(reader)).append('>');
                }
                justText = false;
            }
            case XMLStreamConstants.COMMENT -> {
                closed();
                line();
                text.append("<!--").append(reader.getText()).append("-->");
                justText = false;
            }
            default -> {}
        }
    }

    private void line() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.repeat(STEP, Math.min(depth, DEEPEST_STEP));
    }

    private void attribute(String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;").replace("\n", "&#10;"))
                .append('"');
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
