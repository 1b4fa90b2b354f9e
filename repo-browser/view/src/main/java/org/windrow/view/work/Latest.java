package org.windrow.view.work;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Questions of which only the last one matters, as while a person types: one is worked at, those that have been overtaken are not
 * begun, and of an answer that comes too late only its end is told.
 *
 * @param <T> the answer
 */
public final class Latest<T> {

    private final Hands hands;
    private final Consumer<T> tooLate;
    private final AtomicLong asked = new AtomicLong();
    private final ReentrantLock one = new ReentrantLock();

    /** @param tooLate is given, on the JavaFX thread, an answer that nobody wants any more, to close it */
    public Latest(Hands hands, Consumer<T> tooLate) {
        this.hands = hands;
        this.tooLate = tooLate;
    }

    /** Asks, and with that overtakes what was asked before. On the JavaFX thread, as are the answers. */
    public void ask(Hands.Work<T> work, Consumer<T> then, Consumer<String> failed) {
        long number = asked.incrementAndGet();
        hands.ask(
                () -> {
                    one.lockInterruptibly();
                    try {
                        if (number != asked.get()) {
                            throw new Overtaken();
                        }
                        return work.call();
                    } finally {
                        one.unlock();
                    }
                },
                answer -> (number == asked.get() ? then : tooLate).accept(answer),
                problem -> {
                    if (number == asked.get()) {
                        failed.accept(problem);
                    }
                });
    }

    /** Overtakes what was asked, without asking anything. */
    public void forget() {
        asked.incrementAndGet();
    }

    private static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1;

        Overtaken() {
            super("Something else was asked meanwhile", null, false, false);
        }
    }
}
