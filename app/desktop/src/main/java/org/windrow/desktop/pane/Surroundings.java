package org.windrow.desktop.pane;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.windrow.engine.Engine;
import org.windrow.fxkit.Texts;

/**
 * What every view model works with.
 *
 * @param engine what does the work
 * @param texts what to say
 * @param figures how to say numbers and times
 * @param commands watches what the engine was told to do
 * @param notices tells the person something in passing
 * @param fx runs on the JavaFX thread
 * @param clock what time it is
 */
public record Surroundings(
        Engine engine, Texts texts, Figures figures, Commands commands, Notices notices, Executor fx, Clock clock) {

    /** The usual surroundings of an engine. */
    public static Surroundings of(Engine engine, Texts texts, Notices notices, Executor fx, Clock clock) {
        return new Surroundings(
                engine, texts, new Figures(texts, clock), new Commands(fx, notices, texts), notices, fx, clock);
    }
}
