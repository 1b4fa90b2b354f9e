package org.windrow.desktop.shell;

import org.windrow.desktop.TestTexts;
import org.windrow.fxkit.Texts;

/** Dialogs and forms in German, whose words are longer. */
class NarrowGermanDialogsTest extends NarrowDialogsTest {

    @Override
    Texts texts() {
        return TestTexts.german();
    }

    @Override
    String language() {
        return "german-narrow";
    }
}
