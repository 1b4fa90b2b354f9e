package org.windrow.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that has a new silo of its own, in a folder with nothing beside it. */
abstract class WithSilo {

    static final String ID = "oai:example.org:1";

    @TempDir
    Path folder;

    Silo silo;

    @BeforeEach
    void create() throws IOException {
        silo = Silo.create(folder.resolve("silo"), "https://example.org/oai");
    }

    @AfterEach
    void close() throws IOException {
        silo.close();
    }
}
