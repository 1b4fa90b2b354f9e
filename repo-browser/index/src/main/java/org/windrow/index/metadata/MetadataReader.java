package org.windrow.index.metadata;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a metadata document as a stream and describes it. Of a long document only the beginning is read, a broken one gives
 * what it said before it broke. No DTD is read and no entity resolved. Safe for threads.
 */
public final class MetadataReader {

    /** So many bytes of a document are read. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 200;

    private static final List<MetadataFormat> FORMATS = List.of(
            new DublinCore(),
            new Mods(),
            new Mets(),
            new DataCite(),
            new MarcXml(),
            new EprintsXml(),
            new DspaceIntermediate());
    private static final MetadataFormat ANY = new DublinCore();

    private final XMLInputFactory factory = new InputFactoryImpl();

    public MetadataReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /**
     * Describes a document.
     *
     * @param document the stream, left open
     * @throws IOException if the stream itself failed; never for what is in it
     */
    public Description read(InputStream document) throws IOException {
        LimitedInput input = new LimitedInput(document, MOST_BYTES);
        Description.Builder into = new Description.Builder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(input);
            try {
                read(reader, into);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // why: the parser has other ways than its own exception to refuse what is hostile
            input.rethrow();
            into.truncated();
        }
        return into.build();
    }

    private static void read(XMLStreamReader reader, Description.Builder into) throws XMLStreamException {
        Element open = null;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("Elements are nested too deep");
                    }
                    open = new Element(
                            Objects.requireNonNullElse(reader.getNamespaceURI(), ""),
                            reader.getLocalName(),
                            attributes(reader),
                            open);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open != null) {
                        open.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = end(Objects.requireNonNull(open), into);
                }
                default -> {}
            }
        }
    }

    private static @Nullable Element end(Element element, Description.Builder into) {
        MetadataFormat format = format(element.namespace());
        if (format == null && !insideKnown(element)) {
            format = ANY;
        }
        if (format != null && !element.within(Mets.ADMINISTRATIVE)) {
            format.ended(element, into);
        }
        element.end();
        return element.parent();
    }

    private static @Nullable MetadataFormat format(String namespace) {
        for (MetadataFormat format : FORMATS) {
            if (format.speaks(namespace)) {
                return format;
            }
        }
        return null;
    }

    private static boolean insideKnown(Element element) {
        for (Element above = element.parent(); above != null; above = above.parent()) {
            if (format(above.namespace()) != null) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
