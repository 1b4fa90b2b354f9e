package org.windrow.view.object;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.windrow.index.document.Parts;
import org.windrow.index.metadata.Description;
import org.windrow.index.metadata.MetadataReader;
import org.windrow.store.Silo;
import org.windrow.store.SiloException;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.view.source.SourceText;
import org.windrow.view.source.XmlSource;

/** Reads objects for a person. Waits for the disk; safe for threads. */
public final class ObjectReader {

    /** Of a metadata document so many bytes are shown. */
    public static final int MOST_BYTES = 1 << 20;

    private final MetadataReader metadata = new MetadataReader();

    /**
     * Reads an object.
     *
     * @return empty if the silo has no such object any more
     * @throws IOException if it cannot be read; the message is for a person
     */
    public Optional<ObjectPage> read(Silo silo, String identifier) throws IOException {
        Optional<SiloObject> found = silo.find(identifier);
        if (found.isEmpty() && !Files.isDirectory(silo.root())) {
            throw new SiloException("The silo " + silo.root()
                    + " is not there any more. Was its disk taken out? Put it back and choose again");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(page(silo.root(), found.get(), Parts.of(found.get())));
    }

    /** What the metadata of some version says, line by line. */
    public List<MetadataField> fields(Parts parts) throws IOException {
        Optional<SiloPart> document = document(parts);
        return document.isEmpty()
                ? List.of()
                : MetadataFields.read(new ByteArrayInputStream(beginning(document.get())));
    }

    /** The metadata document of some version, indented; empty text if there is none. */
    public String source(Parts parts) throws IOException {
        Optional<SiloPart> document = document(parts);
        return document.isEmpty() ? "" : indented(document.get(), beginning(document.get()));
    }

    /** What a record says of itself, in the words of Dublin Core. */
    public Description describe(Parts parts) throws IOException {
        Description.Builder all = new Description.Builder();
        for (SiloPart part : parts.metadata()) {
            if (!part.missing()) {
                all.addAll(metadata.read(new ByteArrayInputStream(beginning(part))));
            }
        }
        return all.build();
    }

    private ObjectPage page(Path silo, SiloObject object, Parts parts) throws IOException {
        Optional<SiloPart> document = document(parts);
        if (document.isEmpty()) {
            return new ObjectPage(silo, object, Description.NONE, List.of(), SourceText.EMPTY, false, null);
        }
        byte[] bytes = beginning(document.get());
        return new ObjectPage(
                silo,
                object,
                describe(parts),
                MetadataFields.read(new ByteArrayInputStream(bytes)),
                SourceText.of(indented(document.get(), bytes), SourceText.Language.XML),
                document.get().size() > bytes.length,
                document.get());
    }

    private static String indented(SiloPart part, byte[] beginning) {
        return XmlSource.indented(beginning, part.size() > beginning.length);
    }

    private static Optional<SiloPart> document(Parts parts) {
        return parts.metadata().stream().filter(part -> !part.missing()).findFirst();
    }

    private static byte[] beginning(SiloPart part) throws IOException {
        try (InputStream in = Files.newInputStream(part.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES);
        }
    }
}
