package org.windrow.desktop.shell;

import org.windrow.desktop.TestTexts;
import org.windrow.fxkit.Texts;

/** The same in German, whose words are longer. */
class NarrowGermanWindowTest extends NarrowWindowTest {

    @Override
    Texts texts() {
        return TestTexts.german();
    }

    @Override
    String language() {
        return "german-narrow";
    }
}
