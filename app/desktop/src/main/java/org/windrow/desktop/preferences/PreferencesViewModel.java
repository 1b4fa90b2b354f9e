package org.windrow.desktop.preferences;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Commands;
import org.windrow.desktop.pane.Sentences;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.SettingsDesk;
import org.windrow.engine.SettingsDesk.Folders;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.Configuration;

/**
 * The preferences. What concerns the window is done and remembered as it is chosen; what concerns the engine stands in a form
 * until it is saved.
 */
public final class PreferencesViewModel {

    private final Surroundings around;
    private final WindowChoices window;
    private final EngineForm form;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper restart = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passwordNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Folders> usualFolders = new ReadOnlyObjectWrapper<>(new Folders("", ""));
    private final ReadOnlyObjectWrapper<RedisTest> test = new ReadOnlyObjectWrapper<>(RedisTest.NONE);
    private Configuration saved = Configuration.DEFAULTS;
    private int tests;
    private boolean asking;

    public PreferencesViewModel(Surroundings around, WindowChoices window) {
        this.around = around;
        this.window = window;
        this.form = new EngineForm(around.texts());
        form.fields().forEach(field -> field.text().addListener(_ -> touched()));
        form.externalProperty().addListener(_ -> touched());
    }

    /** What concerns the window. */
    WindowChoices window() {
        return window;
    }

    /** What concerns the engine. */
    EngineForm form() {
        return form;
    }

    /** Whether the engine's settings are there. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether something in the form is not saved. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether something was saved that holds only from the next start. */
    ReadOnlyBooleanProperty restartProperty() {
        return restart.getReadOnlyProperty();
    }

    /** Why it could not be saved; empty if nothing is wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where passwords are kept, in a sentence. */
    ReadOnlyStringProperty passwordNoteProperty() {
        return passwordNote.getReadOnlyProperty();
    }

    /** Where things lie as long as nothing else is chosen. */
    ReadOnlyObjectProperty<Folders> usualFoldersProperty() {
        return usualFolders.getReadOnlyProperty();
    }

    /** How the test of the connection to Redis stands. */
    ReadOnlyObjectProperty<RedisTest> testProperty() {
        return test.getReadOnlyProperty();
    }

    /** Reads the engine's settings, unless they are there or on their way. */
    public void open() {
        if (ready.get() || asking) {
            return;
        }
        asking = true;
        var _ = around.engine()
                .settingsDesk()
                .read()
                .whenCompleteAsync(
                        (settings, error) -> {
                            asking = false;
                            if (error == null) {
                                show(settings);
                            }
                        },
                        around.fx());
    }

    /** Saves the form, or says what is wrong with it. */
    public void save() {
        problem.set("");
        if (!form.validProperty().get()) {
            form.fields().forEach(field -> field.showProblem());
            problem.set(around.texts().get("prefs.wrong.something"));
            return;
        }
        Configuration next = form.configuration();
        boolean later = !next.equals(asAtOnce(next));
        SettingsDesk desk = around.engine().settingsDesk();
        var _ = desk.save(next)
                .thenCompose(_ -> desk.read())
                .whenCompleteAsync((settings, error) -> saved(settings, error, later), around.fx());
    }

    /** Takes back what is not saved. */
    public void discard() {
        form.show(saved);
        problem.set("");
        test.set(RedisTest.NONE);
        changed.set(false);
    }

    /** Tries the Redis that stands in the form. */
    public void testRedis() {
        form.redis().showProblem();
        if (!form.redis().isValid()) {
            return;
        }
        int mine = ++tests;
        test.set(new RedisTest(RedisTest.State.RUNNING, around.texts().get("prefs.redis.testing")));
        var _ = around.engine()
                .settingsDesk()
                .tryRedis(form.redisToUse())
                .whenCompleteAsync(
                        (status, error) -> {
                            // why: an earlier test may answer later
                            if (mine == tests) {
                                test.set(error == null ? result(status) : bad(Commands.reason(around.texts(), error)));
                            }
                        },
                        around.fx());
    }

    private RedisTest result(RedisStatus status) {
        return status.state() == RedisStatus.State.CONNECTED
                ? new RedisTest(RedisTest.State.GOOD, around.texts().format("prefs.redis.good", status.detail()))
                : bad(Sentences.in(around.texts(), status.detail()));
    }

    private static RedisTest bad(String why) {
        return new RedisTest(RedisTest.State.BAD, why);
    }

    private void saved(SettingsDesk.@Nullable Saved settings, @Nullable Throwable error, boolean later) {
        if (error != null || settings == null) {
            problem.set(error == null ? "" : Commands.reason(around.texts(), error));
            return;
        }
        show(settings);
        restart.set(restart.get() || later);
        around.notices().tell(around.texts().get(later ? "prefs.saved-restart" : "prefs.saved"));
    }

    private void show(SettingsDesk.Saved settings) {
        saved = settings.configuration();
        form.show(saved);
        usualFolders.set(settings.defaults());
        passwordNote.set(around.texts()
                .get(
                        switch (settings.passwordsIn()) {
                            case KEYRING -> "prefs.passwords.keyring";
                            case KEYCHAIN -> "prefs.passwords.keychain";
                            case WINDOWS -> "prefs.passwords.windows";
                            case FILE -> "prefs.passwords.file";
                        }));
        test.set(RedisTest.NONE);
        ready.set(true);
        changed.set(false);
    }

    /** What is saved, with what of the next settings takes effect at once. */
    private Configuration asAtOnce(Configuration next) {
        return new Configuration(
                saved.redis(),
                next.harvesters(),
                next.downloaders(),
                next.gap(),
                next.connections(),
                saved.highWaterMark(),
                saved.contact(),
                saved.siloRoot(),
                saved.dataFolder(),
                saved.proxy());
    }

    private void touched() {
        changed.set(ready.get());
    }
}
