package org.windrow.desktop.checkup;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.fxkit.Texts;

/** Which files are downloaded: whether any, of which sorts, and how large. */
public final class FileChoices {

    private static final long MEGABYTE = 1_000_000;

    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final Map<FileGroup, BooleanProperty> groups = new EnumMap<>(FileGroup.class);
    private final BooleanBinding someGroup;
    private final Field largest;

    FileChoices(Texts texts) {
        for (FileGroup group : FileGroup.values()) {
            groups.put(group, new SimpleBooleanProperty(true));
        }
        someGroup = Bindings.createBooleanBinding(
                () -> !wanted.get() || groups.values().stream().anyMatch(BooleanProperty::get),
                Stream.concat(Stream.of(wanted), groups.values().stream()).toArray(Observable[]::new));
        largest = new Field(text -> text.isBlank() || bytes(text).isPresent() ? "" : texts.get("new.problem.largest"));
    }

    /** Whether files are downloaded at all. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Whether files of a sort are. */
    public BooleanProperty groupProperty(FileGroup group) {
        BooleanProperty chosen = groups.get(group);
        if (chosen == null) {
            throw new IllegalArgumentException("No such sort of file: " + group);
        }
        return chosen;
    }

    /** Whether there is a sort of file that is wanted, or none has to be. */
    public BooleanBinding someGroupProperty() {
        return someGroup;
    }

    /** The largest file in megabytes; empty for no limit. */
    public Field largest() {
        return largest;
    }

    List<Field> fields() {
        return List.of(largest);
    }

    void clear() {
        wanted.set(true);
        groups.values().forEach(group -> group.set(true));
    }

    void fill(boolean files, FileChoice choice) {
        wanted.set(files);
        groups.forEach((group, chosen) -> chosen.set(choice.groups().contains(group)));
        largest.text()
                .set(
                        choice.isLimited()
                                ? BigDecimal.valueOf(choice.largestBytes())
                                        .divide(BigDecimal.valueOf(MEGABYTE))
                                        .toPlainString()
                                : "");
    }

    /** The choice; only to be asked for when valid. */
    FileChoice choice() {
        Set<FileGroup> chosen = EnumSet.noneOf(FileGroup.class);
        groups.forEach((group, property) -> {
            if (property.get()) {
                chosen.add(group);
            }
        });
        return new FileChoice(
                chosen.isEmpty() ? FileChoice.EVERYTHING.groups() : chosen,
                bytes(largest.stripped()).orElse(FileChoice.NO_LIMIT));
    }

    private static Optional<Long> bytes(String megabytes) {
        if (!megabytes.strip().matches("\\d{1,9}([.,]\\d{1,6})?")) {
            return Optional.empty();
        }
        long bytes = new BigDecimal(megabytes.strip().replace(',', '.'))
                .multiply(BigDecimal.valueOf(MEGABYTE))
                .longValue();
        return bytes > 0 ? Optional.of(bytes) : Optional.empty();
    }
}
