package org.windrow.view.shelf;

import java.nio.file.Path;

/** Which silos are looked at. */
public sealed interface Scope {

    /** All that there are to choose from, together. */
    record All() implements Scope {}

    /**
     * One of them.
     *
     * @param folder the silo's folder
     */
    record One(Path folder) implements Scope {}

    /** All of them. */
    Scope ALL = new All();

    /** One silo. */
    static Scope of(Path folder) {
        return new One(folder);
    }
}
