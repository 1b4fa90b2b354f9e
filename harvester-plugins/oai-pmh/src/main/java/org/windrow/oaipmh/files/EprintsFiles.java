package org.windrow.oaipmh.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.Checksum;

/**
 * EPrints XML: {@code documents/document/files/file}, with name, size, media type and checksum. Documents that are not public,
 * and volatile versions (thumbnails, extracted text), are passed over.
 */
final class EprintsFiles implements FileFinder {

    static final String NAMESPACE = "http://eprints.org/ep2/data/2.0";
    private static final String VOLATILE = "isVolatileVersionOf";
    private static final int LONGEST_TEXT = 16 << 10;

    @Override
    public boolean understands(String namespace, String rootName) {
        return namespace.equals(NAMESPACE) || (rootName.equals("eprint") || rootName.equals("eprints"));
    }

    @Override
    public void find(XMLStreamReader document, FileLinks links) throws XMLStreamException {
        while (document.hasNext()) {
            if (document.next() == XMLStreamConstants.START_ELEMENT
                    && document.getLocalName().equals("document")) {
                document(document, links);
            }
        }
    }

    private static void document(XMLStreamReader reader, FileLinks links) throws XMLStreamException {
        List<Map<String, String>> files = new ArrayList<>();
        boolean open = true;
        while (nextChild(reader)) {
            switch (reader.getLocalName()) {
                case "security" -> open &= text(reader).equalsIgnoreCase("public");
                case "relation" -> open &= !text(reader).contains(VOLATILE);
                case "files" -> {
                    while (nextChild(reader)) {
                        files.add(fields(reader));
                    }
                }
                default -> text(reader);
            }
        }
        if (open) {
            files.forEach(file -> offer(file, links));
        }
    }

    private static void offer(Map<String, String> file, FileLinks links) {
        String url = file.get("url");
        if (url != null) {
            links.offer(url, file.get("filename"), file.get("mime_type"), size(file.get("filesize")), checksum(file));
        }
    }

    private static OptionalLong size(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static @Nullable Checksum checksum(Map<String, String> file) {
        String hash = file.get("hash");
        if (hash == null) {
            return null;
        }
        String algorithm = file.getOrDefault("hash_type", "MD5");
        int digits = switch (algorithm) {
            case "MD5" -> 32;
            case "SHA", "SHA-1" -> 40;
            case "SHA-256" -> 64;
            default -> -1;
        };
        return hash.length() == digits && hash.matches("[0-9A-Fa-f]+")
                ? new Checksum(algorithm.equals("SHA") ? "SHA-1" : algorithm, hash)
                : null;
    }

    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (nextChild(reader)) {
            String name = reader.getLocalName();
            String value = text(reader);
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static boolean nextChild(XMLStreamReader reader) throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** All text within the element, elements within it included; the reader then stands at its end. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString().strip();
    }
}
