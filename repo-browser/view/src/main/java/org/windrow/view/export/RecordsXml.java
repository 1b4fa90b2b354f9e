package org.windrow.view.export;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.windrow.index.document.Parts;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.view.source.SafeXml;
import org.windrow.view.work.Errand;

/**
 * Writes the metadata documents of objects one after the other as one XML document: {@code records} with a {@code record} for each,
 * which has header and metadata as OAI-PMH 2.0 has them. A document that is no well-formed XML is left out and counted; its header
 * stays. Holds no document in memory, however long it is.
 */
public final class RecordsXml {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String PREFIX = "oai";
    private static final String SILO = "urn:windrow:silo";
    private static final String SILO_PREFIX = "windrow";

    /**
     * Writes the document, and reads it again to check it.
     *
     * @param target the file, which must not be there yet
     * @throws StoppedException if it was stopped
     * @throws IOException if something could not be read or written; nothing is left then
     */
    public Exported write(ExportObjects objects, Path target, Errand.Course course) throws IOException {
        AtomicReference<Exported> written = new AtomicReference<>(new Exported(0, 0, 0));
        Destination.write(target, file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                written.set(fill(objects, out, course));
            } catch (XMLStreamException e) {
                throw new IOException("The list could not be written: " + e.getMessage(), e);
            }
            Check.xml(file, written.get().objects(), course);
        });
        return written.get();
    }

    private static Exported fill(ExportObjects all, OutputStream out, Errand.Course course)
            throws IOException, XMLStreamException {
        XMLStreamWriter writer = new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeCharacters("\n");
        writer.writeStartElement("records");
        writer.writeNamespace(PREFIX, OAI);
        long objects = 0;
        long leftOut = 0;
        for (ExportObjects.Item item : all) {
            Check.goOn(course);
            Optional<SiloObject> object = item.find();
            if (object.isEmpty()) {
                leftOut++;
                continue;
            }
            if (!record(object.get(), all.several() ? item.origin() : null, writer)) {
                leftOut++;
            }
            course.done(++objects);
        }
        writer.writeCharacters("\n");
        writer.writeEndElement();
        writer.writeEndDocument();
        writer.close();
        return new Exported(objects, 1, leftOut);
    }

    private static boolean record(SiloObject object, ExportObjects.@Nullable Origin origin, XMLStreamWriter writer)
            throws IOException, XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeStartElement(PREFIX, "record", OAI);
        writer.writeStartElement(PREFIX, "header", OAI);
        if (object.deleted()) {
            writer.writeAttribute("status", "deleted");
        }
        text(writer, "identifier", object.identifier());
        text(writer, "datestamp", object.datestamp());
        for (String set : object.sets()) {
            text(writer, "setSpec", set);
        }
        writer.writeEndElement();
        Optional<SiloPart> document = Parts.of(object).metadata().stream()
                .filter(part -> !part.missing())
                .findFirst();
        boolean whole = document.isPresent() && wellFormed(document.get());
        if (whole) {
            writer.writeStartElement(PREFIX, "metadata", OAI);
            read(document.get(), reader -> XmlCopy.event(reader, writer));
            writer.writeEndElement();
        }
        if (origin != null) {
            about(origin, writer);
        }
        writer.writeEndElement();
        return whole || (document.isEmpty() && object.deleted());
    }

    /** OAI-PMH has {@code about} for what others say of a record, in a namespace of their own: here the silo that it is of. */
    private static void about(ExportObjects.Origin origin, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(PREFIX, "about", OAI);
        writer.writeStartElement(SILO_PREFIX, "silo", SILO);
        writer.writeNamespace(SILO_PREFIX, SILO);
        writer.writeAttribute("source", XmlCopy.allowed(origin.silo().uriBase()));
        writer.writeCharacters(XmlCopy.allowed(origin.name()));
        writer.writeEndElement();
        writer.writeEndElement();
    }

    /** Read through before it is copied: what breaks off in the middle would break all that comes after it. */
    private static boolean wellFormed(SiloPart document) throws IOException {
        try {
            read(document, reader -> {
                if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new XMLStreamException("An entity that only its own DTD explains");
                }
            });
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            // why: the parser has other ways than its own exception to refuse what is hostile
            return false;
        }
    }

    @FunctionalInterface
    private interface Taking {
        void event(XMLStreamReader reader) throws XMLStreamException;
    }

    private static void read(SiloPart document, Taking taking) throws IOException, XMLStreamException {
        try (InputStream in = new BufferedInputStream(
                Files.newInputStream(document.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            XMLStreamReader reader = SafeXml.read(in);
            try {
                while (reader.hasNext()) {
                    reader.next();
                    taking.event(reader);
                }
            } finally {
                reader.close();
            }
        }
    }

    private static void text(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(PREFIX, name, OAI);
        writer.writeCharacters(XmlCopy.allowed(text));
        writer.writeEndElement();
    }
}
