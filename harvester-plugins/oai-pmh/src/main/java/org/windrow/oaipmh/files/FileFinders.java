package org.windrow.oaipmh.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.windrow.spi.FileReference;

/** Chooses the finder for a document by its root element, and asks it. Another platform is another finder in this list. */
public final class FileFinders {

    private static final List<FileFinder> FINDERS = List.of(new EprintsFiles(), new DublinCoreFiles());

    private final XMLInputFactory factory = new InputFactoryImpl();
    private final URI source;

    /** @param source the repository's address */
    public FileFinders(URI source) {
        this.source = source;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * What was found in a document.
     *
     * @param files the files, in its order, without repeats
     * @param complaints what was left out and why, in sentences
     */
    public record Found(List<FileReference> files, List<String> complaints) {}

    /** Whether a format has a finder of its own, so that all its files are found; any other is read for links. */
    public static boolean knows(String namespace, String rootName) {
        return FINDERS.stream()
                .filter(finder -> !(finder instanceof DublinCoreFiles))
                .anyMatch(finder -> finder.understands(namespace, rootName));
    }

    /** Finds the files of a metadata document. */
    public Found find(byte[] metadata) {
        FileLinks links = new FileLinks(source);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(metadata));
            try {
                reader.nextTag();
                String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
                for (FileFinder finder : FINDERS) {
                    if (finder.understands(namespace, reader.getLocalName())) {
                        finder.find(reader, links);
                        break;
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            return new Found(links.references(), List.of("Its files could not be looked for: " + e.getMessage()));
        }
        return new Found(links.references(), links.complaints());
    }
}
