package org.windrow.engine.download;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that downloads: it has a desk with a silo of its own. */
abstract class WithDesk {

    @TempDir
    Path folder;

    Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder.resolve("silo"));
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }
}
