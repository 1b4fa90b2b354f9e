package org.windrow.view.object;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.index.metadata.Description;
import org.windrow.index.metadata.Term;
import org.windrow.index.search.ObjectRef;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.view.source.SourceText;

/**
 * An object as it is read for a person. Immutable.
 *
 * @param silo the folder of the silo that it is of
 * @param object the object as it is in the silo
 * @param description what its metadata says, in the words of Dublin Core
 * @param fields the metadata document, line by line
 * @param source the beginning of the metadata document, indented; without lines if there is none
 * @param sourceCut whether the document goes on behind it
 * @param metadata the metadata's part; null if there is none
 */
public record ObjectPage(
        Path silo,
        SiloObject object,
        Description description,
        List<MetadataField> fields,
        SourceText source,
        boolean sourceCut,
        @Nullable SiloPart metadata) {

    public ObjectPage {
        fields = List.copyOf(fields);
    }

    /** Which object it is. */
    public ObjectRef ref() {
        return new ObjectRef(silo, object.identifier());
    }

    /** The title, or the identifier where there is none. */
    public String title() {
        String title = description.first(Term.TITLE);
        return title == null ? object.identifier() : title;
    }

    /** Where the record is on the web, as its metadata says: a page before a DOI, a DOI before nothing. */
    public Optional<URI> address() {
        List<String> identifiers = description.all(Term.IDENTIFIER);
        return identifiers.stream()
                .map(WebAddress::of)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> identifiers.stream()
                        .map(WebAddress::ofDoi)
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
