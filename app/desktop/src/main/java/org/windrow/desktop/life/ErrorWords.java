package org.windrow.desktop.life;

import org.windrow.fxkit.ErrorDialog;
import org.windrow.fxkit.Texts;

/** What the dialog about an error says that nobody foresaw. */
public final class ErrorWords {

    private ErrorWords() {}

    /** The words in the language of the texts. */
    public static ErrorDialog.Words of(Texts texts) {
        return new ErrorDialog.Words(
                texts.get("error.title"),
                texts.get("error.text"),
                code -> texts.format("error.code", code),
                times -> texts.format("error.times", times),
                others -> texts.format("error.others", others),
                texts.get("error.copy"),
                texts.get("error.close"));
    }
}
