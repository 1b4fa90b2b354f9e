package org.windrow.view.work;

import java.net.URI;
import java.nio.file.Path;

/** Hands something to the system's own programs, without waiting. */
public interface Opener {

    /** Opens a file in its program, or a folder in the file manager. */
    void open(Path path);

    /** Opens an address of the web in the browser. */
    void browse(URI address);
}
