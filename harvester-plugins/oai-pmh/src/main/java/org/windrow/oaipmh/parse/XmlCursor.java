package org.windrow.oaipmh.parse;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.parse.MalformedPageException.LimitPassed;

/**
 * A cursor over a page's XML. It knows the limits, throws nothing but {@link MalformedPageException}, and reads no DTD: an
 * entity that is not XML's own is an error here.
 */
final class XmlCursor implements AutoCloseable {

    private static final InputFactoryImpl FACTORY = factory();

    private final ParseLimits limits;
    private final MeteredInput input;
    private final XMLStreamReader reader;
    private int depth;

    XmlCursor(InputStream in, ParseLimits limits) throws MalformedPageException {
        this.limits = limits;
        this.input = new MeteredInput(in, limits.markupBytes());
        try {
            this.reader = FACTORY.createXMLStreamReader(input);
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // why: a text of any length comes in pieces, and is put together only where there is a limit
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** The next event's type. */
    int next() throws MalformedPageException {
        input.refill();
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> deeper();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new MalformedPageException("The entity &" + reader.getLocalName() + "; is not XML's own");
            default -> {}
        }
        return event;
    }

    private void deeper() throws LimitPassed {
        if (++depth > limits.depth()) {
            throw new LimitPassed("Elements are nested deeper than " + limits.depth() + " levels");
        }
    }

    private MalformedPageException malformed(Exception e) {
        return input.isSpent()
                ? new LimitPassed("A single tag or comment is longer than " + limits.markupBytes() + " bytes")
                : new MalformedPageException(firstLine(e), e);
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse(message);
    }

    /** Moves to the document's root element, or from its end to the document's; false if there is no element. */
    boolean nextElement() throws MalformedPageException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /**
     * Moves to the next child element of the element in which the cursor stands.
     *
     * @return false if the element ended; the cursor then stands at its end
     */
    boolean nextChild() throws MalformedPageException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new MalformedPageException("The document ends too early");
                default -> {}
            }
        }
    }

    /** Moves to the end of the element in which the cursor stands. */
    void skip() throws MalformedPageException {
        while (nextChild()) {
            skip();
        }
    }

    /** The text of the element in which the cursor stands, elements within left out; the cursor then stands at its end. */
    String text() throws MalformedPageException {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    if (text.length() > limits.fieldChars()) {
                        throw new LimitPassed("A field is longer than " + limits.fieldChars() + " characters");
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new MalformedPageException("The document ends too early");
                default -> {}
            }
        }
    }

    /** The local name of the element in which the cursor stands. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute's value by local name; null if there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The reader itself, for copying what it stands on. */
    XMLStreamReader reader() {
        return reader;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // why: only the reader's own buffers are given back here, the input is its owner's
        }
    }
}
