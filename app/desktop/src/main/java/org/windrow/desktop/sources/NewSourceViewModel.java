package org.windrow.desktop.sources;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Source;
import org.windrow.engine.worker.Politeness;
import org.windrow.fxkit.Texts;

/** A source that is about to be added: what was typed, what is proposed, and what is wrong with it in plain words. */
public final class NewSourceViewModel {

    private static final String PLUGIN = "oai-pmh";
    private static final String DEFAULT_PREFIX = "oai_dc";

    private final Field address;
    private final Field name;
    private final Field silo;
    private final Field prefix;
    private final Field set;
    private final BooleanProperty files = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanBinding valid;

    NewSourceViewModel(Texts texts) {
        address =
                new Field(text -> SourceAddress.problemOf(text).map(texts::get).orElse(""));
        name = new Field(text -> text.isBlank() ? texts.get("new.problem.name") : "");
        silo = new Field(text -> Slug.isOne(text) ? "" : texts.get("new.problem.silo"));
        prefix = new Field(
                text -> text.strip().matches("[A-Za-z0-9\\-_.!~*'()]+") ? "" : texts.get("new.problem.prefix"));
        set = new Field(text -> text.strip().matches("[A-Za-z0-9\\-_.!~*'():]*") ? "" : texts.get("new.problem.set"));
        valid = Bindings.createBooleanBinding(
                () -> address.isValid() && name.isValid() && silo.isValid() && prefix.isValid() && set.isValid(),
                address.text(),
                name.text(),
                silo.text(),
                prefix.text(),
                set.text());
        address.text()
                .subscribe(text -> name.propose(
                        SourceAddress.parse(text).map(SourceAddress::nameFor).orElse("")));
        name.text().subscribe(text -> silo.propose(Slug.of(text)));
        prefix.propose(DEFAULT_PREFIX);
    }

    /** Where the source is. */
    public Field address() {
        return address;
    }

    /** What it is called; proposed from the address. */
    public Field name() {
        return name;
    }

    /** The silo its records go to; proposed from the name. */
    public Field silo() {
        return silo;
    }

    /** The metadataPrefix. */
    public Field prefix() {
        return prefix;
    }

    /** The setSpec; may stay empty. */
    public Field set() {
        return set;
    }

    /** Whether files are downloaded. */
    public BooleanProperty filesProperty() {
        return files;
    }

    /** Whether it can be added as it is. */
    public BooleanBinding validProperty() {
        return valid;
    }

    /** Whether the form is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Shows an empty form, with an address if one was already given. */
    public void openForm(String givenAddress) {
        for (Field field : new Field[] {address, name, silo, prefix, set}) {
            field.clear();
        }
        files.set(true);
        prefix.propose(DEFAULT_PREFIX);
        address.text().set(givenAddress);
        if (!givenAddress.isBlank()) {
            address.showProblem();
        }
        open.set(true);
    }

    /** Hides the form. */
    public void closeForm() {
        open.set(false);
    }

    /** Says what is wrong also with the fields that were not touched yet. */
    void showAllProblems() {
        for (Field field : new Field[] {address, name, silo, prefix, set}) {
            field.showProblem();
        }
    }

    /** The source; only to be asked for when valid. */
    Source toSource(Set<String> takenIds) {
        Map<String, String> options = new HashMap<>();
        options.put("metadataPrefix", prefix.text().get().strip());
        if (!set.text().get().isBlank()) {
            options.put("set", set.text().get().strip());
        }
        URI uri = SourceAddress.parse(address.text().get()).orElseThrow();
        LanePolicy politeness = Politeness.towards(uri);
        return new Source(
                Slug.free(Slug.of(name.text().get()), takenIds),
                name.text().get().strip(),
                PLUGIN,
                uri,
                options,
                silo.text().get().strip(),
                files.get(),
                politeness.gap(),
                politeness.connections());
    }
}
