package org.windrow.engine.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindrowHomeTest {

    @TempDir
    Path folder;

    @Test
    void theFoldersAreMadeForTheirOwnerOnly() throws IOException {
        WindrowHome home = Homes.in(folder.resolve("windrow"));

        home.create();
        home.create();

        assertThat(home.silos()).isEmptyDirectory();
        assertThat(home.logs()).isEmptyDirectory();
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.config())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        WindrowHome home = Homes.in(folder);
        Files.writeString(home.data(), "in the way");

        assertThatThrownBy(home::create)
                .isInstanceOf(HomeException.class)
                .hasMessageContaining(home.data() + " is a file, not a folder")
                .hasMessageContaining("WINDROW_HOME");
        assertThat(home.data()).hasContent("in the way");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsNamed() {
        Path kernel = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(kernel), "needs a file system on which nobody can make a folder");

        assertThatThrownBy(Homes.in(kernel)::create)
                .isInstanceOf(HomeException.class)
                .hasMessageContaining("Windrow cannot keep its files in /proc/self/config: ")
                .hasMessageContaining("Make the folder writable");
    }
}
