package org.windrow.engine.queue.intake;

/** Knows which silos a stranger may name. */
@FunctionalInterface
public interface SiloNames {

    /**
     * Judges a name from outside.
     *
     * @param text a silo's name, or a path inside the silo root; unchecked
     */
    Answer resolve(String text);

    /** What a name means. */
    sealed interface Answer {

        /**
         * A silo that jobs may be queued for.
         *
         * @param silo its canonical name or path, the same for every spelling
         */
        record Known(String silo) implements Answer {}

        /**
         * Not a silo, or none that a stranger may name.
         *
         * @param reason why, for a person
         */
        record Refused(String reason) implements Answer {}
    }
}
