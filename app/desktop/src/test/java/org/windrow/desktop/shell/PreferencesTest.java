package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.windrow.engine.secret.SecretStore;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.fxkit.Theme.Appearance;

class PreferencesTest extends WindowTest {

    @Test
    void preferencesAreOpenedByTheKeyboardChangedAndSaved() {
        press(KeyCode.CONTROL, KeyCode.COMMA);
        await().until(() -> sees("#pane-preferences"));
        await().until(() ->
                onFx(() -> find("#prefs-harvesters", TextField.class).getText().equals("4")));
        onFx(() -> {
            find("#prefs-theme", ComboBox.class).getSelectionModel().select(2);
            find("#prefs-downloaders", TextField.class).setText("2");
        });
        settle();
        assertThat(theme().darkProperty().get()).isTrue();
        click("#prefs-save");
        await().until(() -> engine().settingsDesk().configuration().downloaders() == 2);
    }

    @Test
    void aLargerTextTakesEffectAtOnce() {
        double before = onFx(() -> find("#rail", Region.class).getWidth());
        onFx(() -> shell().actions().get("text.larger").run());
        settle();
        assertThat(onFx(() -> find("#rail", Region.class).getWidth())).isGreaterThan(before * 1.1);
    }

    @Test
    void picturesOfThePreferences() {
        engine().settingsDesk().begin(Configuration.DEFAULTS, SecretStore.Place.FILE);
        onFx(() -> shell().model().paneProperty().set(Pane.PREFERENCES));
        await().until(() ->
                onFx(() -> find("#prefs-harvesters", TextField.class).getText().equals("4")));
        picture("preferences-top", 1);
        engine().settingsDesk()
                .answer(new RedisStatus(
                        RedisStatus.State.DISCONNECTED,
                        "The host of redis.example.org:6379 is not known. Check its name and the network."));
        onFx(() -> {
            find("#prefs-redis-external", RadioButton.class).fire();
            find("#prefs-redis", TextField.class).setText("redis://redis.example.org:6379");
            find("#prefs-harvesters", TextField.class).setText("70");
            find("#prefs-contact", TextField.class).setText("ada");
            find("#prefs-redis-test", Button.class).fire();
        });
        await().until(() ->
                onFx(() -> find("#prefs-redis-result", Label.class).getText().contains("not known")));
        click("#prefs-save");
        for (Appearance appearance : new Appearance[] {Appearance.LIGHT, Appearance.DARK}) {
            onFx(() -> {
                theme().appearanceProperty().set(appearance);
                find("#prefs-scroll", ScrollPane.class).setVvalue(0.55);
            });
            picture("preferences-middle-" + appearance.name().toLowerCase(Locale.ROOT), 1);
            onFx(() -> find("#prefs-scroll", ScrollPane.class).setVvalue(1));
            picture("preferences-end-" + appearance.name().toLowerCase(Locale.ROOT), 1);
        }
        assertThat(engine().settingsDesk().configuration()).isEqualTo(Configuration.DEFAULTS);
    }
}
