package org.windrow.desktop.checkup;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.Endpoint;

/** What a person can choose for a source that was found. Each choice has a default, and says what is wrong with it. */
public final class Choices {

    private final Field name;
    private final Field silo;
    private final Field prefix;
    private final Field set;
    private final Field from;
    private final Field until;
    private final BooleanProperty files = new SimpleBooleanProperty(true);
    private final BooleanBinding valid;

    Choices(Texts texts) {
        name = new Field(text -> text.isBlank() ? texts.get("new.problem.name") : "");
        silo = new Field(text -> Slug.isOne(text) ? "" : texts.get("new.problem.silo"));
        prefix = new Field(
                text -> text.strip().matches("[A-Za-z0-9\\-_.!~*'()]+") ? "" : texts.get("new.problem.prefix"));
        set = new Field(text -> text.strip().matches("[A-Za-z0-9\\-_.!~*'():]*") ? "" : texts.get("new.problem.set"));
        from = new Field(text -> text.isBlank() || day(text).isPresent() ? "" : texts.get("new.problem.date"));
        until = new Field(text -> problemOfUntil(texts, text));
        valid = Bindings.createBooleanBinding(
                () -> fields().stream().allMatch(Field::isValid),
                fields().stream().map(Field::text).toArray(Observable[]::new));
        from.text().subscribe(_ -> until.look());
    }

    /** What it is called; proposed from its own name. */
    public Field name() {
        return name;
    }

    /** The silo its records go to; proposed from its own name. */
    public Field silo() {
        return silo;
    }

    /** The metadataPrefix; proposed as the check-up advises. */
    public Field prefix() {
        return prefix;
    }

    /** The setSpec; empty for the whole repository. */
    public Field set() {
        return set;
    }

    /** The first day, {@code 2026-01-31}; empty for no limit. */
    public Field from() {
        return from;
    }

    /** The last day, {@code 2026-01-31}; empty for no limit. */
    public Field until() {
        return until;
    }

    /** Whether files are downloaded. */
    public BooleanProperty filesProperty() {
        return files;
    }

    /** Whether it can be added as it is. */
    public BooleanBinding validProperty() {
        return valid;
    }

    /** Begins anew, with what is right for most. */
    void propose(Endpoint endpoint, Set<String> takenSilos) {
        fields().forEach(Field::clear);
        files.set(true);
        String title = OutsideText.line(endpoint.name());
        String host = SourceAddress.nameFor(endpoint.address());
        name.propose(title.isEmpty() ? host : title);
        String slug = Slug.of(title);
        silo.propose(Slug.free(slug.isEmpty() ? Slug.of(host) : slug, takenSilos));
        prefix.propose(endpoint.advice().prefix());
    }

    /** Says what is wrong also with what was not touched yet. */
    void showAllProblems() {
        fields().forEach(Field::showProblem);
    }

    /** The source; only to be asked for when valid. */
    Draft draft(Endpoint endpoint, Set<String> takenIds) {
        Map<String, String> options = new HashMap<>();
        options.put("metadataPrefix", prefix.stripped());
        put(options, "set", set);
        put(options, "from", from);
        put(options, "until", until);
        URI address = endpoint.address();
        String id = Slug.of(name.stripped());
        return new Draft(
                Slug.free(id.isEmpty() ? Slug.of(SourceAddress.nameFor(address)) : id, takenIds),
                name.stripped(),
                endpoint.plugin(),
                address,
                options,
                silo.stripped(),
                files.get());
    }

    private List<Field> fields() {
        return List.of(name, silo, prefix, set, from, until);
    }

    private String problemOfUntil(Texts texts, String text) {
        if (text.isBlank()) {
            return "";
        }
        Optional<LocalDate> last = day(text);
        if (last.isEmpty()) {
            return texts.get("new.problem.date");
        }
        boolean before = day(from.text().get())
                .filter(first -> last.get().isBefore(first))
                .isPresent();
        return before ? texts.get("new.problem.until") : "";
    }

    private static void put(Map<String, String> options, String option, Field field) {
        if (!field.stripped().isEmpty()) {
            options.put(option, field.stripped());
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
