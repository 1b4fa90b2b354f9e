package org.windrow.desktop.checkup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.windrow.engine.source.Source;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.Endpoint;

/** What a person can choose for a source that was found. Each choice has a default, and says what is wrong with it. */
public final class Choices {

    private static final String PREFIX = "metadataPrefix";
    private static final String SET = "set";
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final Field name;
    private final Field silo;
    private final Field prefix;
    private final Field set;
    private final Field from;
    private final Field until;
    private final FileChoices files;
    private final ScheduleChoice schedule;
    private final PolitenessChoice politeness;
    private final BooleanBinding valid;

    Choices(Texts texts) {
        name = new Field(text -> text.isBlank() ? texts.get("new.problem.name") : "");
        silo = new Field(text -> Slug.isOne(text) ? "" : texts.get("new.problem.silo"));
        prefix = new Field(
                text -> text.strip().matches("[A-Za-z0-9\\-_.!~*'()]+") ? "" : texts.get("new.problem.prefix"));
        set = new Field(text -> text.strip().matches("[A-Za-z0-9\\-_.!~*'():]*") ? "" : texts.get("new.problem.set"));
        from = new Field(text -> text.isBlank() || day(text).isPresent() ? "" : texts.get("new.problem.date"));
        until = new Field(text -> problemOfUntil(texts, text));
        files = new FileChoices(texts);
        schedule = new ScheduleChoice(texts);
        politeness = new PolitenessChoice(texts);
        valid = Bindings.createBooleanBinding(
                () -> fields().stream().allMatch(Field::isValid)
                        && files.someGroupProperty().get(),
                Stream.concat(
                                fields().stream().map(Field::text),
                                Stream.of(files.someGroupProperty(), schedule.rhythmProperty()))
                        .toArray(Observable[]::new));
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

    /** Which files are downloaded. */
    public FileChoices files() {
        return files;
    }

    /** When it is harvested by itself. */
    public ScheduleChoice schedule() {
        return schedule;
    }

    /** How its host is treated. */
    public PolitenessChoice politeness() {
        return politeness;
    }

    /** Whether it can be added as it is. */
    public BooleanBinding validProperty() {
        return valid;
    }

    /** Begins anew, with what is right for most. */
    void propose(Endpoint endpoint, Set<String> takenSilos) {
        clear();
        String title = OutsideText.line(endpoint.name());
        String host = SourceAddress.nameFor(endpoint.address());
        name.propose(title.isEmpty() ? host : title);
        String slug = Slug.of(title);
        silo.propose(Slug.free(slug.isEmpty() ? Slug.of(host) : slug, takenSilos));
        prefix.propose(endpoint.advice().prefix());
    }

    /** Fills in what a source has. */
    void fill(Source source) {
        clear();
        name.text().set(source.name());
        silo.text().set(source.silo());
        prefix.text().set(source.options().getOrDefault(PREFIX, ""));
        set.text().set(source.options().getOrDefault(SET, ""));
        from.text().set(source.options().getOrDefault(FROM, ""));
        until.text().set(source.options().getOrDefault(UNTIL, ""));
        files.fill(source.files(), source.choice());
        schedule.fill(source.schedule());
        politeness.fill(source.gap(), source.connections());
    }

    private void clear() {
        fields().forEach(Field::clear);
        files.clear();
        schedule.clear();
    }

    /** Says what is wrong also with what was not touched yet. */
    void showAllProblems() {
        fields().forEach(Field::showProblem);
    }

    /**
     * The source; only to be asked for when valid.
     *
     * @param before the source that is changed or copied; its options that are no choice here stay
     */
    Draft draft(Endpoint endpoint, String id, Optional<Source> before) {
        Map<String, String> options = new HashMap<>(before.map(Source::options).orElse(Map.of()));
        put(options, PREFIX, prefix);
        put(options, SET, set);
        put(options, FROM, from);
        put(options, UNTIL, until);
        return new Draft(
                id,
                name.stripped(),
                endpoint.plugin(),
                endpoint.address(),
                options,
                silo.stripped(),
                files.wantedProperty().get(),
                files.choice(),
                schedule.schedule(),
                politeness.chosenGap(),
                politeness.chosenConnections(),
                before.filter(same -> same.id().equals(id)).map(Source::paused).orElse(false));
    }

    /** An id that nobody has yet, made of the name. */
    String freeId(Endpoint endpoint, Set<String> takenIds) {
        String id = Slug.of(name.stripped());
        return Slug.free(id.isEmpty() ? Slug.of(SourceAddress.nameFor(endpoint.address())) : id, takenIds);
    }

    private List<Field> fields() {
        return Stream.of(
                        List.of(name, silo, prefix, set, from, until),
                        files.fields(),
                        schedule.fields(),
                        politeness.fields())
                .flatMap(List::stream)
                .toList();
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
        if (field.stripped().isEmpty()) {
            options.remove(option);
        } else {
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
