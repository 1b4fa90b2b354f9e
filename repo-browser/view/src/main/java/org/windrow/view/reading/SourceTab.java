package org.windrow.view.reading;

import javafx.scene.control.Tab;
import org.windrow.fxkit.Texts;
import org.windrow.view.object.ObjectViewModel;

/** The metadata document itself, indented and coloured, with a field to search in it. */
final class SourceTab extends Tab {

    SourceTab(ObjectViewModel model, Texts texts) {
        super(texts.get("object.source"));
        setId("tab-source");
        setClosable(false);
        var view = new SourceView("source", texts);
        setContent(view);
        model.pageProperty().subscribe(page -> {
            if (page != null) {
                view.show(page.source(), page.sourceCut() ? texts.get("preview.beginning") : "");
            }
        });
    }
}
