package org.windrow.desktop.life;

import java.util.concurrent.CompletableFuture;

/** The place of the desktop for programs that run without a window. Nothing here waits. */
public interface Tray extends AutoCloseable {

    /**
     * Shows the program's icon, if there is a place for it.
     *
     * @return whether the icon is there; ends on any thread
     */
    CompletableFuture<Boolean> show();

    /** Tells something beside the icon; false if the icon is not shown. */
    boolean tell(String title, String text);

    /** Takes the icon away. */
    @Override
    void close();
}
