package org.windrow.desktop.preferences;

import java.util.List;
import javafx.scene.layout.VBox;
import org.windrow.desktop.checkup.FormRow;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Theme.Appearance;
import org.windrow.fxkit.Theme.Motion;

/** How the window looks, and what happens when it is closed. */
final class WindowSection extends VBox {

    WindowSection(WindowChoices choices, Texts texts) {
        getStyleClass().add("choices");
        getChildren()
                .addAll(
                        FormRow.pair(
                                EnumPicker.of(
                                        "prefs-theme",
                                        texts.get("prefs.theme"),
                                        "",
                                        List.of(Appearance.values()),
                                        choices.appearanceProperty(),
                                        value -> theme(texts, value)),
                                EnumPicker.of(
                                        "prefs-text-size",
                                        texts.get("prefs.text-size"),
                                        texts.get("prefs.text-size.hint"),
                                        WindowChoices.TEXT_SIZES,
                                        choices.textSizeProperty(),
                                        value -> texts.format("prefs.percent", value))),
                        FormRow.pair(
                                EnumPicker.of(
                                        "prefs-language",
                                        texts.get("prefs.language"),
                                        texts.get("prefs.next-start"),
                                        List.of(Language.values()),
                                        choices.languageProperty(),
                                        value -> language(texts, value)),
                                EnumPicker.of(
                                        "prefs-motion",
                                        texts.get("prefs.motion"),
                                        texts.get("prefs.motion.hint"),
                                        List.of(Motion.values()),
                                        choices.motionProperty(),
                                        value -> motion(texts, value))),
                        EnumPicker.of(
                                "prefs-on-close",
                                texts.get("prefs.on-close"),
                                texts.get("prefs.on-close.hint"),
                                List.of(OnClose.values()),
                                choices.onCloseProperty(),
                                value -> onClose(texts, value)));
    }

    private static String theme(Texts texts, Appearance value) {
        return switch (value) {
            case SYSTEM -> texts.get("action.theme-system");
            case LIGHT -> texts.get("action.theme-light");
            case DARK -> texts.get("action.theme-dark");
        };
    }

    /** Each language by its own name: who does not read this one must find it. */
    private static String language(Texts texts, Language value) {
        return switch (value) {
            case SYSTEM -> texts.get("prefs.language.system");
            case ENGLISH -> "English";
            case GERMAN -> "Deutsch";
        };
    }

    private static String motion(Texts texts, Motion value) {
        return switch (value) {
            case SYSTEM -> texts.get("prefs.motion.system");
            case REDUCED -> texts.get("prefs.motion.reduced");
            case FULL -> texts.get("prefs.motion.full");
        };
    }

    private static String onClose(Texts texts, OnClose value) {
        return switch (value) {
            case ASK -> texts.get("prefs.on-close.ask");
            case KEEP_RUNNING -> texts.get("prefs.on-close.keep");
            case QUIT -> texts.get("prefs.on-close.quit");
        };
    }
}
