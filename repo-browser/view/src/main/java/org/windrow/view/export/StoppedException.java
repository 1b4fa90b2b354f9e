package org.windrow.view.export;

import java.io.IOException;

/** An export was stopped before its end; nothing of it is left. */
public final class StoppedException extends IOException {

    private static final long serialVersionUID = 1;

    StoppedException() {
        super("It was stopped; nothing of it is left");
    }
}
