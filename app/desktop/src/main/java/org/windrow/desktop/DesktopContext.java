package org.windrow.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.windrow.engine.Engine;
import org.windrow.engine.source.Source;

/**
 * What the window is opened with.
 *
 * @param ground lays what the engine stands on, once the window is seen, on a background thread; throws nothing
 * @param engine makes the engine, on a background thread while the window is already up; if it throws, its message is shown
 *     and the person can try again. The window closes what was made
 * @param sample starts the sample repository, on a background thread, and tells the source that harvests it; empty if there
 *     is none to offer. Who made this also stops it, after the window has closed
 * @param beginWithSample whether to start, add and harvest the sample at once, as {@code windrow demo} does
 * @param windowState the file that remembers how the window looked
 * @param indexes the folder of the search indexes
 */
public record DesktopContext(
        Runnable ground,
        Callable<Engine> engine,
        Optional<Callable<Source>> sample,
        boolean beginWithSample,
        Path windowState,
        Path indexes) {}
