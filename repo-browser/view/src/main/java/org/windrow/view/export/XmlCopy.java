package org.windrow.view.export;

import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Copies an XML document into another, event by event. Its declaration and its DTD stay behind. */
final class XmlCopy {

    private XmlCopy() {}

    /** Copies the event that the reader is at. */
    static void event(XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(reader, writer);
            case XMLStreamConstants.END_ELEMENT -> writer.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                writer.writeCharacters(reader.getText());
            case XMLStreamConstants.COMMENT -> writer.writeComment(reader.getText());
            default -> {}
        }
    }

    private static void start(XMLStreamReader reader, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(prefix(reader.getPrefix()), reader.getLocalName(), prefix(reader.getNamespaceURI()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = prefix(reader.getNamespacePrefix(i));
            String uri = prefix(reader.getNamespaceURI(i));
            if (prefix.isEmpty()) {
                writer.writeDefaultNamespace(uri);
            } else {
                writer.writeNamespace(prefix, uri);
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            writer.writeAttribute(
                    prefix(reader.getAttributePrefix(i)),
                    prefix(reader.getAttributeNamespace(i)),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
    }

    /** A text without what XML 1.0 has no way to write. */
    static String allowed(String text) {
        return text.codePoints()
                .map(point -> writable(point) ? point : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean writable(int point) {
        if (point < ' ') {
            return point == '\t' || point == '\n' || point == '\r';
        }
        boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !loneSurrogate && point != 0xFFFE && point != 0xFFFF;
    }

    private static String prefix(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
