package org.windrow.index.document;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.index.metadata.Description;
import org.windrow.index.metadata.MetadataReader;
import org.windrow.index.metadata.Term;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;

/** Makes documents of objects: reads their metadata and lays everything into its field. Safe for threads. */
public final class ObjectDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectDocuments.class);

    private static final int SNIPPET = 300;
    private static final int STORED_CREATORS = 5;
    private static final int MOST_FILES = 1000;
    private static final int MOST_TEXT = 1_000_000;

    /** Those whose words are looked for. Dates and languages are understood, and looked for as what they mean. */
    private static final Set<Term> SEARCHED = EnumSet.complementOf(EnumSet.of(Term.DATE, Term.LANGUAGE));

    private final MetadataReader reader = new MetadataReader();
    private final Languages languages = new Languages();
    private final String source;
    private final FileText fileText;
    private volatile boolean withText;

    /**
     * @param source what the silo holds, its base URL
     * @param fileText reads the text within files, once that is {@linkplain #withText asked for}
     */
    public ObjectDocuments(String source, FileText fileText) {
        this.source = source;
        this.fileText = fileText;
    }

    /** Whether documents have the text of files. */
    public boolean withText() {
        return withText;
    }

    /** From now on, documents have the text of files, or not. At first they do not. */
    public void withText(boolean wanted) {
        withText = wanted;
    }

    /** The document of an object. What cannot be read of it is left out, and its state says so. */
    public Document of(SiloObject object, Stamp stamp) {
        Parts parts = Parts.of(object);
        FieldWriter document = new FieldWriter();
        boolean text = withText;
        document.key(object.identifier(), stamp.indexed(filesRead(parts, text)));
        describe(document, object, description(object, parts));
        files(document, object, parts);
        if (text) {
            text(document, parts);
        }
        states(document, ObjectState.of(object));
        document.facet(Fields.FACET_SOURCE, source);
        object.sets().forEach(set -> document.facet(Fields.FACET_SET, set));
        long changed = stamp.changed().getEpochSecond();
        document.number(Fields.CHANGED, changed);
        document.stored(Fields.STORED_CHANGED, changed);
        Moments.seconds(object.firstSeen()).ifPresent(seconds -> document.number(Fields.ADDED, seconds));
        Moments.seconds(object.datestamp()).ifPresent(seconds -> document.number(Fields.SEEN, seconds));
        document.number(Fields.ARRIVED, arrived(object).orElse(changed));
        return document.document();
    }

    /** The document of an object that cannot be read, so that it can be found and mended. */
    public Document ofUnreadable(String identifier, Stamp stamp) {
        FieldWriter document = new FieldWriter();
        document.key(identifier, stamp.indexed(Stamp.FilesRead.NONE_TO_READ));
        document.words(Fields.words(Term.IDENTIFIER), identifier);
        document.title(identifier, false);
        states(document, Set.of(ObjectState.DAMAGED));
        document.facet(Fields.FACET_SOURCE, source);
        document.number(Fields.CHANGED, stamp.changed().getEpochSecond());
        document.number(Fields.ARRIVED, stamp.changed().getEpochSecond());
        document.stored(Fields.STORED_CHANGED, stamp.changed().getEpochSecond());
        return document.document();
    }

    private Description description(SiloObject object, Parts parts) {
        List<Description> documents = new ArrayList<>();
        for (SiloPart part : parts.metadata()) {
            if (part.missing()) {
                continue;
            }
            // why: a channel would be closed by an interrupt, a stream is not
            try (InputStream in = new FileInputStream(part.file().toFile())) {
                documents.add(reader.read(in));
            } catch (IOException e) {
                LOG.warn("{} of {} is not searched: {}", part.name(), object.identifier(), e.toString());
            }
        }
        return Description.of(documents);
    }

    private void describe(FieldWriter document, SiloObject object, Description description) {
        for (Term term : Term.values()) {
            List<String> values = description.all(term);
            if (SEARCHED.contains(term)) {
                values.forEach(value -> document.words(Fields.words(term), value));
            }
            if (!values.isEmpty() && !Fields.isToldByWords(term.word())) {
                document.has(term.word());
            }
        }
        document.words(Fields.words(Term.IDENTIFIER), object.identifier());
        String title = description.first(Term.TITLE);
        document.title(title == null ? object.identifier() : title, title != null);
        description.all(Term.CREATOR).stream()
                .limit(STORED_CREATORS)
                .forEach(creator -> document.stored(Fields.STORED_CREATOR, creator));
        String said = description.first(Term.DESCRIPTION);
        if (said != null) {
            document.stored(Fields.STORED_SNIPPET, FieldWriter.cut(said, SNIPPET));
        }
        types(document, description.all(Term.TYPE));
        description.all(Term.LANGUAGE).forEach(name -> document.facet(Fields.FACET_LANGUAGE, languages.code(name)));
        dates(document, description.all(Term.DATE));
    }

    private static void types(FieldWriter document, List<String> types) {
        for (String type : types) {
            // why: info:eu-repo/semantics/article and http://purl.org/dc/dcmitype/Text say no more than their last word
            boolean uri = type.startsWith("info:") || type.startsWith("http:") || type.startsWith("https:");
            String word = uri ? type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1) : type;
            document.facet(Fields.FACET_TYPE, word.toLowerCase(Locale.ROOT));
        }
        if (!types.isEmpty()) {
            document.stored(Fields.STORED_TYPE, types.getFirst());
        }
    }

    /** The earliest date is taken as that of the work: repositories add when an item came and was changed. */
    private static void dates(FieldWriter document, List<String> dates) {
        LocalDate earliest = null;
        for (String date : dates) {
            DaySpan span = DaySpan.of(date).orElse(null);
            if (span == null) {
                continue;
            }
            document.days(Fields.DATE_SPAN, span);
            if (earliest == null || span.first().isBefore(earliest)) {
                earliest = span.first();
                document.replaceStored(Fields.STORED_DATE, FieldWriter.cut(date, SNIPPET));
            }
        }
        if (earliest != null) {
            document.number(Fields.DATE_FIRST, earliest.toEpochDay());
            document.facet(Fields.FACET_YEAR, Integer.toString(earliest.getYear()));
        }
    }

    private void files(FieldWriter document, SiloObject object, Parts parts) {
        for (SiloPart file : parts.files(MOST_FILES)) {
            FileKind kind = FileKind.of(file.name(), file.mediaType());
            document.words(Fields.FILE, file.name());
            document.facet(Fields.FACET_KIND, kind.word());
            document.has(kind.word());
            document.has(FileKind.extension(file.name()));
            if (file.mediaType() != null) {
                document.words(Fields.words(Term.FORMAT), file.mediaType());
            }
        }
        if (!parts.files().isEmpty()) {
            document.has("file");
        }
        if (object.versions().size() > 1) {
            document.has("versions");
        }
        long size = object.currentVersion().map(SiloVersion::parts).orElse(List.of()).stream()
                .mapToLong(part -> Math.max(0, part.size()))
                .sum();
        document.counted(Fields.SIZE, Fields.STORED_SIZE, size);
        document.counted(Fields.FILES, Fields.STORED_FILES, parts.files().size());
        document.counted(
                Fields.VERSIONS, Fields.STORED_VERSIONS, object.versions().size());
    }

    private Stamp.FilesRead filesRead(Parts parts, boolean text) {
        for (SiloPart file : parts.files(MOST_FILES)) {
            if (isRead(file)) {
                return text ? Stamp.FilesRead.YES : Stamp.FilesRead.NO;
            }
        }
        return Stamp.FilesRead.NONE_TO_READ;
    }

    private boolean isRead(SiloPart file) {
        return !file.missing() && fileText.reads(FileKind.of(file.name(), file.mediaType()));
    }

    private void text(FieldWriter document, Parts parts) {
        int left = MOST_TEXT;
        for (SiloPart file : parts.files(MOST_FILES)) {
            if (left > 0 && isRead(file)) {
                String text = fileText.of(file, FileKind.of(file.name(), file.mediaType()));
                String some = FieldWriter.cut(text, left);
                document.longText(Fields.TEXT, some);
                left -= some.length();
            }
        }
    }

    private static void states(FieldWriter document, Set<ObjectState> states) {
        for (ObjectState state : states) {
            document.facet(Fields.FACET_STATE, state.word());
            document.stored(Fields.STORED_STATE, state.name());
        }
    }

    /** When the first version got its first part; what the Python stored does not say, and goes by its first datestamp. */
    private static OptionalLong arrived(SiloObject object) {
        String first = null;
        if (!object.versions().isEmpty()) {
            for (SiloPart part : object.versions().getFirst().parts()) {
                String fetched = part.fetched();
                if (fetched != null && (first == null || fetched.compareTo(first) < 0)) {
                    first = fetched;
                }
            }
        }
        return Moments.seconds(first == null ? object.firstSeen() : first);
    }
}
