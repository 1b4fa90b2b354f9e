package org.windrow.oaipmh.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestProblem.Kind;

/**
 * Finds the files that a document names: chooses the finder by the document's root element, and asks it. Another format is
 * another finder in this list.
 */
public final class FileFinders implements RecordFiles {

    private static final List<FileFinder> FINDERS = List.of(new EprintsFiles(), new DublinCoreFiles());

    private final XMLInputFactory factory = new InputFactoryImpl();
    private final URI source;

    /** @param source the repository's address */
    public FileFinders(URI source) {
        this.source = source;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Whether a format has a finder of its own, so that all its files are found; any other is read for links. */
    public static boolean knows(String namespace, String rootName) {
        return FINDERS.stream()
                .filter(finder -> !(finder instanceof DublinCoreFiles))
                .anyMatch(finder -> finder.understands(namespace, rootName));
    }

    @Override
    public FoundFiles find(RecordHeader header, byte[] metadata) {
        FileLinks links = new FileLinks(source);
        try {
            find(new ByteArrayInputStream(metadata), links);
        } catch (XMLStreamException e) {
            String complaint = "Its files could not be looked for: " + e.getMessage();
            return new FoundFiles(
                    links.references(), List.of(new HarvestProblem(Kind.WARNING, header.identifier(), complaint)));
        }
        return found(header.identifier(), links);
    }

    /**
     * Finds the files that a document names which came from elsewhere; the stream stays open.
     *
     * @param identifier whose document it is
     * @throws XMLStreamException if it is no XML
     */
    FoundFiles find(String identifier, InputStream document) throws XMLStreamException {
        FileLinks links = new FileLinks(source);
        find(document, links);
        return found(identifier, links);
    }

    private static FoundFiles found(String identifier, FileLinks links) {
        return new FoundFiles(
                links.references(),
                links.complaints().stream()
                        .map(complaint -> new HarvestProblem(Kind.WARNING, identifier, complaint))
                        .toList());
    }

    private void find(InputStream document, FileLinks links) throws XMLStreamException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(document);
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
        } catch (RuntimeException e) {
            // why: the parser has other ways than its own exception to refuse what is hostile
            throw new XMLStreamException(e.getMessage(), e);
        }
    }
}
