package org.windrow.desktop;

import java.util.ArrayList;
import java.util.List;
import org.windrow.desktop.pane.Notices;

/** Keeps what a person would have been told. */
public final class RecordingNotices implements Notices {

    private final List<String> said = new ArrayList<>();
    private Runnable undo = () -> {};
    private Runnable makeFinal = () -> {};

    public List<String> said() {
        return said;
    }

    public void undo() {
        undo.run();
    }

    public void makeFinal() {
        makeFinal.run();
    }

    @Override
    public void tell(String text) {
        said.add(text);
    }

    @Override
    public void warn(String text) {
        said.add(text);
    }

    @Override
    public void offerUndo(String text, Runnable onUndo, Runnable onFinal) {
        said.add(text);
        undo = onUndo;
        makeFinal = onFinal;
    }
}
