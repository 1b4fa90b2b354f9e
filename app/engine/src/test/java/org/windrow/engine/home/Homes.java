package org.windrow.engine.home;

import java.nio.file.Path;
import java.util.Map;

/** Homes for tests. */
final class Homes {

    private Homes() {}

    /** A home that lies under one folder and is not made yet. */
    static WindrowHome in(Path folder) {
        try {
            return new HomeFinder(Map.of("WINDROW_HOME", folder.toString()), Map.of()).find();
        } catch (HomeException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
