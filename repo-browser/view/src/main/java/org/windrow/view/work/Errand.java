package org.windrow.view.work;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Something that takes long, can be stopped, and says how far it is: one at a time. Used on the JavaFX thread; needs no toolkit.
 */
public final class Errand {

    private final Hands hands;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private volatile boolean stopped;
    private final AtomicLong done = new AtomicLong();
    private LongFunction<String> progress = String::valueOf;

    public Errand(Hands hands) {
        this.hands = hands;
    }

    /** How the work says how far it is, and learns that it is to stop. */
    public interface Course {
        /** So many have been done. Cheap. */
        void done(long count);

        /** Whether it is to stop. */
        boolean stopped();

        /** What was done is checked from now on; the count begins again. */
        default void checking() {
            done(0);
        }
    }

    /**
     * Begins, unless something is going on already.
     *
     * @param far how far it is, in words
     * @param then told of the answer, on the JavaFX thread
     */
    public <T> void begin(LongFunction<String> far, CourseWork<T> work, Consumer<T> then, Consumer<String> failed) {
        if (running.get()) {
            return;
        }
        stopped = false;
        done.set(0);
        progress = far;
        words.set(far.apply(0));
        running.set(true);
        var course = new Course() {
            @Override
            public void done(long count) {
                done.set(count);
            }

            @Override
            public boolean stopped() {
                return stopped;
            }
        };
        hands.ask(
                () -> work.call(course),
                answer -> {
                    running.set(false);
                    then.accept(answer);
                },
                problem -> {
                    running.set(false);
                    failed.accept(problem);
                });
    }

    /** Work that says how far it is. */
    @FunctionalInterface
    public interface CourseWork<T> {
        T call(Course course) throws Exception;
    }

    /** Asks it to stop; it ends soon. */
    public void stop() {
        stopped = true;
    }

    /** Brings the words up to date; several times a second while it can be seen. */
    public void beat() {
        if (running.get()) {
            words.set(progress.apply(done.get()));
        }
    }

    /** Whether it goes on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is, in words. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
