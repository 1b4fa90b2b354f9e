package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.parse.MalformedPageException.LimitPassed;

/**
 * Cuts a metadata document out of a page so that it stands alone.
 *
 * <p>The same record gives the same bytes, however the page around it is written: namespaces that it uses and that were
 * declared further out are declared on its root (case 45), declarations and attributes stand in the order of their names,
 * comments are left out, and nothing is indented. White space within the document is kept.
 */
final class MetadataCopy {

    private static final byte[] PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(UTF_8);

    private final Utf8Buffer buffer;
    private final List<String> declared = new ArrayList<>();
    private final Map<String, String> onRoot = new TreeMap<>();
    private final Set<String> notOutside = new HashSet<>();
    private int rootNameEnd;

    MetadataCopy(ParseLimits limits) {
        this.buffer = new Utf8Buffer(limits.recordBytes());
    }

    /** Copies the element at whose start the cursor stands, and moves to its end. */
    byte[] copy(XmlCursor cursor) throws MalformedPageException {
        buffer.clear();
        declared.clear();
        onRoot.clear();
        notOutside.clear();
        rootNameEnd = 0;
        element(cursor);
        return finish();
    }

    private void element(XmlCursor cursor) throws MalformedPageException {
        XMLStreamReader reader = cursor.reader();
        int scope = declared.size();
        String name = start(reader);
        boolean open = false;
        while (true) {
            int event = cursor.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                end(name, open);
                declared.subList(scope, declared.size()).clear();
                return;
            }
            if (event == XMLStreamConstants.COMMENT) {
                continue;
            }
            if (!open) {
                buffer.markup(">");
                open = true;
            }
            content(cursor, event);
        }
    }

    private void content(XmlCursor cursor, int event) throws MalformedPageException {
        XMLStreamReader reader = cursor.reader();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> element(cursor);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                buffer.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(reader);
            case XMLStreamConstants.END_DOCUMENT -> throw new MalformedPageException("The document ends too early");
            default -> {}
        }
    }

    private String start(XMLStreamReader reader) throws LimitPassed {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            declared.add(orEmpty(reader.getNamespacePrefix(i)));
        }
        String prefix = orEmpty(reader.getPrefix());
        use(prefix, reader);
        String name = qualified(prefix, reader.getLocalName());
        buffer.markup("<");
        buffer.markup(name);
        if (rootNameEnd == 0) {
            rootNameEnd = buffer.size();
            keepForRoot(reader);
        } else {
            declarations(reader);
        }
        attributes(reader);
        return name;
    }

    private void end(String name, boolean open) throws LimitPassed {
        if (!open) {
            buffer.markup("/>");
            return;
        }
        buffer.markup("</");
        buffer.markup(name);
        buffer.markup(">");
    }

    /** why: the root's declarations are written last, in one order with those from further out. */
    private void keepForRoot(XMLStreamReader reader) {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String uri = orEmpty(reader.getNamespaceURI(i));
            if (!uri.isEmpty()) {
                onRoot.put(orEmpty(reader.getNamespacePrefix(i)), uri);
            }
        }
    }

    private void declarations(XMLStreamReader reader) throws LimitPassed {
        List<String[]> pairs = new ArrayList<>(reader.getNamespaceCount());
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            pairs.add(new String[] {orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i))});
        }
        pairs.sort((a, b) -> a[0].compareTo(b[0]));
        for (String[] pair : pairs) {
            declaration(buffer, pair[0], pair[1]);
        }
    }

    private void attributes(XMLStreamReader reader) throws LimitPassed {
        int count = reader.getAttributeCount();
        List<String[]> pairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String prefix = orEmpty(reader.getAttributePrefix(i));
            String value = reader.getAttributeValue(i);
            if (!prefix.isEmpty()) {
                use(prefix, reader);
            }
            useInValue(value, reader);
            pairs.add(new String[] {qualified(prefix, reader.getAttributeLocalName(i)), value});
        }
        pairs.sort((a, b) -> a[0].compareTo(b[0]));
        for (String[] pair : pairs) {
            attribute(buffer, pair[0], pair[1]);
        }
    }

    private void instruction(XMLStreamReader reader) throws LimitPassed {
        String data = reader.getPIData();
        buffer.markup("<?" + reader.getPITarget() + (data == null || data.isEmpty() ? "" : " " + data) + "?>");
    }

    /** A value such as {@code dcterms:URI} of an {@code xsi:type} may name a prefix. */
    private void useInValue(String value, XMLStreamReader reader) {
        int colon = value.indexOf(':');
        if (colon > 0 && colon < 40 && value.indexOf('/') < 0 && value.indexOf(' ') < 0) {
            use(value.substring(0, colon), reader);
        }
    }

    private void use(String prefix, XMLStreamReader reader) {
        if (prefix.equals("xml")
                || declared.contains(prefix)
                || onRoot.containsKey(prefix)
                || notOutside.contains(prefix)) {
            return;
        }
        String uri = orEmpty(reader.getNamespaceURI(prefix));
        if (uri.isEmpty()) {
            notOutside.add(prefix);
        } else {
            onRoot.put(prefix, uri);
        }
    }

    private byte[] finish() throws LimitPassed {
        Utf8Buffer declarations = new Utf8Buffer(Integer.MAX_VALUE);
        for (Map.Entry<String, String> namespace : onRoot.entrySet()) {
            declaration(declarations, namespace.getKey(), namespace.getValue());
        }
        byte[] head = buffer.copy(0, rootNameEnd);
        byte[] added = declarations.copy(0, declarations.size());
        byte[] rest = buffer.copy(rootNameEnd, buffer.size());
        return joined(List.of(PROLOG, head, added, rest, new byte[] {'\n'}));
    }

    private static byte[] joined(List<byte[]> parts) {
        byte[] whole = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static void declaration(Utf8Buffer target, String prefix, String uri) throws LimitPassed {
        attribute(target, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
    }

    private static void attribute(Utf8Buffer target, String name, String value) throws LimitPassed {
        target.markup(" ");
        target.markup(name);
        target.markup("=\"");
        target.attribute(value);
        target.markup("\"");
    }

    private static String qualified(String prefix, String local) {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
