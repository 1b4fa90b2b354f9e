package org.windrow.desktop.checkup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.source.Source;
import org.windrow.spi.checkup.Declaration;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.FormatAdvice;

/**
 * A source that is about to be added: the pasted address, its check-up, and then the choices. Or one that is there already: its
 * choices alone, to be changed or to be copied.
 */
public final class NewSourceViewModel {

    private static final String USUAL_PLUGIN = "oai-pmh";

    /** What the form is for. */
    public enum Purpose {
        ADD,
        CHANGE,
        COPY
    }

    private final Surroundings around;
    private final Supplier<List<SourceStatus>> known;
    private final Field address;
    private final AddressCheck check;
    private final Choices choices;
    private final SetList sets;
    private final FormatList formats;
    private final ReadOnlyStringWrapper already = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Purpose> purpose = new ReadOnlyObjectWrapper<>(Purpose.ADD);
    private @Nullable Source before;

    /** @param known the sources that there are */
    public NewSourceViewModel(Surroundings around, Supplier<List<SourceStatus>> known) {
        this.around = around;
        this.known = known;
        address = new Field(this::problemOfAddress);
        check = new AddressCheck(around);
        choices = new Choices(around.texts());
        sets = new SetList(around);
        formats = new FormatList(around);
        address.text().subscribe(_ -> check.cancel());
        check.stateProperty().subscribe(this::follow);
    }

    /** Any address of the repository. */
    public Field address() {
        return address;
    }

    /** The check-up of the address. */
    public AddressCheck check() {
        return check;
    }

    /** What to harvest and where to; only of use once a source was found. */
    public Choices choices() {
        return choices;
    }

    /** The sets of the source that was found. */
    public SetList sets() {
        return sets;
    }

    /** The formats of a source that is changed or copied, or was taken without a check-up. */
    public FormatList formats() {
        return formats;
    }

    /** Says that the source that was found is in the list already; empty if it is not. */
    public ReadOnlyStringProperty alreadyProperty() {
        return already.getReadOnlyProperty();
    }

    /** Whether the form is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What the form is for. */
    public ReadOnlyObjectProperty<Purpose> purposeProperty() {
        return purpose.getReadOnlyProperty();
    }

    /** Shows the choices of a source, to be changed; its endpoint is kept. */
    public void openChange(Source source) {
        open(source, Purpose.CHANGE);
    }

    /** Shows the choices of a source, for another one of the same endpoint. */
    public void openCopy(Source source) {
        open(source, Purpose.COPY);
    }

    private void open(Source source, Purpose what) {
        check.cancel();
        address.clear();
        before = source;
        purpose.set(what);
        open.set(true);
        check.settle(unchecked(source.plugin(), source.address(), source.name()), true);
    }

    /** Shows the form with an address, if one was already given. */
    public void openForm(String givenAddress) {
        check.cancel();
        before = null;
        purpose.set(Purpose.ADD);
        address.clear();
        address.text().set(givenAddress.strip());
        open.set(true);
    }

    /** Hides the form; a check-up is broken off. */
    public void closeForm() {
        check.cancel();
        open.set(false);
    }

    /** Checks the address, unless there is none. */
    public void beginCheck() {
        address.showProblem();
        if (address.isValid()) {
            check.begin(address.stripped());
        }
    }

    /** Breaks the check-up off. */
    public void cancelCheck() {
        check.cancel();
    }

    /** Takes one of several that were found. */
    public void choose(Endpoint endpoint) {
        check.settle(endpoint, true);
    }

    /** Whether the address could be harvested as it is, without a check-up. */
    public boolean canInsist() {
        return SourceAddress.parse(address.text().get()).isPresent();
    }

    /** Takes the address as it is: a person knows better, or the server is down just now. */
    public void insist() {
        SourceAddress.parse(address.text().get())
                .ifPresent(uri -> check.settle(unchecked(USUAL_PLUGIN, uri, SourceAddress.nameFor(uri)), false));
    }

    /** Reads the sets of what was found. */
    public void readSets() {
        endpoint().ifPresent(sets::read);
    }

    /** Asks for the formats of what was taken without a check-up. */
    public void readFormats() {
        endpoint().ifPresent(endpoint -> formats.read(endpoint.address()));
    }

    /** What was filled in, if a source was found and everything is right; else says what is wrong. */
    public Optional<Draft> complete() {
        choices.showAllProblems();
        return endpoint()
                .filter(_ -> choices.validProperty().get())
                .map(endpoint -> choices.draft(endpoint, idFor(endpoint), Optional.ofNullable(before)));
    }

    private String idFor(Endpoint endpoint) {
        Source changed = purpose.get() == Purpose.CHANGE ? before : null;
        return changed == null ? choices.freeId(endpoint, all(SourceStatus::id)) : changed.id();
    }

    private Optional<Endpoint> endpoint() {
        return check.stateProperty().get() instanceof CheckState.Found found
                ? Optional.of(found.endpoint())
                : Optional.empty();
    }

    private void follow(CheckState state) {
        sets.clear();
        formats.clear();
        already.set("");
        if (state instanceof CheckState.Found && before != null) {
            fill(before);
        } else if (state instanceof CheckState.Found found) {
            choices.propose(found.endpoint(), all(SourceStatus::silo));
            known.get().stream()
                    .filter(source -> source.address().equals(found.endpoint().address()))
                    .findFirst()
                    .ifPresent(source -> already.set(around.texts().format("new.already", source.name())));
        }
    }

    private void fill(Source source) {
        choices.fill(source);
        if (purpose.get() == Purpose.COPY) {
            choices.name().text().set(around.texts().format("new.copy.name", source.name()));
            choices.silo().text().set(Slug.free(source.silo(), all(SourceStatus::silo)));
        }
    }

    private Endpoint unchecked(String plugin, URI uri, String name) {
        return new Endpoint(
                plugin,
                uri,
                name,
                null,
                Declaration.NOTHING,
                List.of(),
                new FormatAdvice("oai_dc", around.texts().get("new.format.always")),
                Endpoint.SetSupport.UNKNOWN,
                null,
                List.of());
    }

    /** why: all but these the check-up judges itself, which understands far more than addresses. */
    private String problemOfAddress(String text) {
        if (text.isBlank()) {
            return around.texts().get("new.problem.address-missing");
        }
        return SourceAddress.namesUser(text) ? around.texts().get("new.problem.user") : "";
    }

    private Set<String> all(Function<SourceStatus, String> property) {
        return known.get().stream().map(property).collect(Collectors.toSet());
    }
}
