package org.windrow.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.checkup.Field;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.secret.SecretStore;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.fxkit.WindowState;

class PreferencesViewModelTest {

    private final RecordingEngine engine = new RecordingEngine();
    private final RecordingNotices notices = new RecordingNotices();
    private PreferencesViewModel model;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        model = new PreferencesViewModel(
                Surroundings.of(engine, TestTexts.english(), notices, Runnable::run, Clock.systemUTC()),
                new WindowChoices());
    }

    @Test
    void theFormShowsWhatIsSavedWithoutPasswords() {
        begin(Configuration.DEFAULTS
                .withRedis(URI.create("rediss://ada:@redis.example.org:6380/1"))
                .withProxy(URI.create("http://proxy:3128")));
        assertThat(model.form().externalProperty().get()).isTrue();
        assertThat(text(model.form().redis())).isEqualTo("rediss://ada@redis.example.org:6380/1");
        assertThat(text(model.form().gap())).isEqualTo("1");
        assertThat(text(model.form().proxy())).isEqualTo("http://proxy:3128");
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(model.passwordNoteProperty().get()).contains("keyring");
    }

    @Test
    void whatIsSavedUnchangedStaysTheSame() {
        Configuration kept = Configuration.DEFAULTS
                .withRedis(URI.create("redis://:@redis.example.org:6379"))
                .withProxy(URI.create("http://ada:@proxy:3128"));
        begin(kept);
        model.save();
        assertThat(engine.settingsDesk().configuration()).isEqualTo(kept);
        assertThat(model.restartProperty().get()).isFalse();
    }

    @Test
    void aTypedPasswordGoesWithItsAddressAndIsNotShownAgain() {
        begin(Configuration.DEFAULTS);
        model.form().externalProperty().set(true);
        set(model.form().redis(), "redis://ada@redis.example.org");
        set(model.form().redisPassword(), "p@ss");
        model.save();
        assertThat(engine.settingsDesk().configuration().redis()).hasToString("redis://ada:p%40ss@redis.example.org");
        assertThat(text(model.form().redisPassword())).isEmpty();
        assertThat(model.restartProperty().get()).isTrue();
        assertThat(notices.said().getLast()).contains("started again");
    }

    @Test
    void anotherAddressDoesNotGetThePasswordOfTheOneBefore() {
        begin(Configuration.DEFAULTS.withProxy(URI.create("http://ada:@proxy:3128")));
        set(model.form().proxy(), "http://ada@elsewhere:3128");
        model.save();
        assertThat(engine.settingsDesk().configuration().proxy()).hasToString("http://ada@elsewhere:3128");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsSaved() {
        begin(Configuration.DEFAULTS);
        model.form().externalProperty().set(true);
        set(model.form().harvesters(), "65");
        set(model.form().gap(), "soon");
        set(model.form().contact(), "ada");
        set(model.form().silos(), "silos");
        set(model.form().proxy(), "socks://proxy");
        model.save();
        assertThat(model.form().redis().problem().get()).contains("redis://host:6379");
        assertThat(model.form().harvesters().problem().get()).contains("from 0 to 64");
        assertThat(model.form().gap().problem().get()).contains("seconds");
        assertThat(model.form().contact().problem().get()).contains("e-mail");
        assertThat(model.form().silos().problem().get()).contains("whole path");
        assertThat(model.form().proxy().problem().get()).contains("http://");
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(engine.settingsDesk().configuration()).isEqualTo(Configuration.DEFAULTS);
        model.discard();
        assertThat(text(model.form().harvesters())).isEqualTo("4");
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void workersAndPolitenessTakeEffectAtOnce() {
        begin(Configuration.DEFAULTS);
        set(model.form().downloaders(), "3");
        set(model.form().gap(), "0,5");
        set(model.form().connections(), "4");
        assertThat(model.changedProperty().get()).isTrue();
        model.save();
        Configuration saved = engine.settingsDesk().configuration();
        assertThat(saved.downloaders()).isEqualTo(3);
        assertThat(saved.gap()).isEqualTo(Duration.ofMillis(500));
        assertThat(saved.connections()).isEqualTo(4);
        assertThat(model.restartProperty().get()).isFalse();
    }

    @Test
    void aRefusalIsSaidAndTheFormStays() {
        begin(Configuration.DEFAULTS);
        engine.settingsDesk().refuse("Windrow cannot keep its files in /full: no space");
        set(model.form().data(), "/full");
        model.save();
        assertThat(model.problemProperty().get()).contains("/full");
        assertThat(text(model.form().data())).isEqualTo("/full");
    }

    @Test
    void theConnectionIsTestedWithWhatStandsInTheForm() {
        begin(Configuration.DEFAULTS.withRedis(URI.create("redis://:@redis.example.org")));
        model.testRedis();
        assertThat(engine.settingsDesk().tried()).contains(URI.create("redis://:@redis.example.org"));
        assertThat(model.testProperty().get().state()).isEqualTo(RedisTest.State.GOOD);
        engine.settingsDesk()
                .answer(new RedisStatus(RedisStatus.State.DISCONNECTED, "The host of nowhere:6379 is not known."));
        set(model.form().redis(), "redis://nowhere");
        model.testRedis();
        assertThat(model.testProperty().get())
                .isEqualTo(new RedisTest(RedisTest.State.BAD, "The host of nowhere:6379 is not known."));
    }

    @Test
    void whatIsChosenForTheWindowIsThereAtTheNextStart() {
        Path file = folder.resolve("window.properties");
        try (var state = new WindowState(file)) {
            WindowChoices choices = WindowChoices.in(state);
            choices.appearanceProperty().set(Appearance.DARK);
            choices.languageProperty().set(Language.GERMAN);
            choices.onCloseProperty().set(OnClose.QUIT);
            choices.enlarge();
            choices.enlarge();
            choices.shrink();
        }
        try (var state = new WindowState(file)) {
            WindowChoices choices = WindowChoices.in(state);
            assertThat(choices.appearanceProperty().get()).isEqualTo(Appearance.DARK);
            assertThat(choices.languageProperty().get()).isEqualTo(Language.GERMAN);
            assertThat(choices.onCloseProperty().get()).isEqualTo(OnClose.QUIT);
            assertThat(choices.textSizeProperty().get()).isEqualTo(115);
        }
    }

    private void begin(Configuration saved) {
        engine.settingsDesk().begin(saved, SecretStore.Place.KEYRING);
        model.open();
        assertThat(model.readyProperty().get()).isTrue();
    }

    private static String text(Field field) {
        return field.text().get();
    }

    private static void set(Field field, String text) {
        field.text().set(text);
    }
}
