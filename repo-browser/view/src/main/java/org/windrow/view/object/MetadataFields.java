package org.windrow.view.object;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.windrow.view.source.SafeXml;

/** Reads a metadata document as a table: a line for each element that has text, in the order of the document. */
public final class MetadataFields {

    private static final int MOST_FIELDS = 2_000;
    private static final int LONGEST_VALUE = 20_000;
    private static final int DEEPEST = 100;

    private MetadataFields() {}

    /** An element that is open. */
    private static final class Open {
        private final String path;
        private final StringBuilder text = new StringBuilder();

        Open(String path) {
            this.path = path;
        }
    }

    /**
     * The lines of a document; of one that is broken or too long, those of its beginning.
     *
     * @param document the stream, left open; the caller bounds it
     * @throws IOException if the stream itself failed
     */
    public static List<MetadataField> read(InputStream document) throws IOException {
        List<MetadataField> fields = new ArrayList<>();
        byte[] bytes = document.readAllBytes();
        try {
            XMLStreamReader reader = SafeXml.read(new ByteArrayInputStream(bytes));
            try {
                read(reader, fields);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // why: what was read before it broke is shown, and the source beside it shows where that is
            return fields;
        }
        return fields;
    }

    private static void read(XMLStreamReader reader, List<MetadataField> fields) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (reader.hasNext() && fields.size() < MOST_FIELDS && open.size() < DEEPEST) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Open element = new Open(path(open, reader));
                    open.push(element);
                    if (!FieldNames.saysAttributes(reader)) {
                        attributes(reader, element.path, fields);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    Open element = open.peek();
                    if (element != null && element.text.length() < LONGEST_VALUE) {
                        element.text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Open element = open.pop();
                    String value = element.text.toString().strip();
                    if (!value.isEmpty()) {
                        fields.add(new MetadataField(element.path, value));
                    }
                }
                default -> {}
            }
        }
    }

    /** The document's own element is left out of the path: it would be in each. */
    private static String path(Deque<Open> open, XMLStreamReader reader) {
        Open above = open.peek();
        return FieldNames.of(reader, above == null || open.size() == 1 ? null : above.path);
    }

    private static void attributes(XMLStreamReader reader, String path, List<MetadataField> fields) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            boolean aboutTheFile = name.toLowerCase(Locale.ROOT).endsWith("schemalocation");
            if (!aboutTheFile && !reader.getAttributeValue(i).isBlank()) {
                fields.add(new MetadataField(path + "/@" + name, reader.getAttributeValue(i)));
            }
        }
    }
}
