package org.windrow.desktop.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.windrow.fxkit.Texts;

/** Asks for files with the system's own dialogs. */
public final class FileChoosers implements ExchangeViewModel.FileQuestions {

    private final Node near;
    private final Texts texts;

    private FileChoosers(Node near, Texts texts) {
        this.near = near;
        this.texts = texts;
    }

    /**
     * Answers from now on what is asked about files.
     *
     * @param near in the window to which the dialogs belong
     */
    public static void answer(ExchangeViewModel model, Node near, Texts texts) {
        model.askWith(new FileChoosers(near, texts));
    }

    @Override
    public Optional<Path> askWhatToRead() {
        FileChooser chooser = chooser("import.choose");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        texts.get("import.files"), "*.json", "*.txt", "*.csv", "*.tsv", "*.list", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(near.getScene().getWindow()))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> askWhereToWrite(String suggestedName) {
        FileChooser chooser = chooser("export.choose");
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(near.getScene().getWindow()))
                .map(File::toPath);
    }

    private FileChooser chooser(String titleKey) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        return chooser;
    }
}
