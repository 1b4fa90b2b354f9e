package org.windrow.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileStoreTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsThereUntilItIsForgotten() throws IOException {
        assertThat(store().read("redis")).isEmpty();
        store().write("redis", "häy & straw");
        assertThat(store().read("redis")).contains("häy & straw");
        store().write("redis", "another");
        assertThat(store().read("redis")).contains("another");
        store().delete("redis");
        store().delete("redis");
        assertThat(store().read("redis")).isEmpty();
        assertThat(folder.resolve("secrets")).isEmptyDirectory();
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "This file system has no permissions");
        store().write("redis", "straw");
        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secrets/redis"))).isEqualTo("rw-------");
    }

    @Test
    void aNameIsNoWayOutOfTheFolder() {
        assertThatThrownBy(() -> store().read("../config.json")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private PrivateFileStore store() {
        return new PrivateFileStore(folder.resolve("secrets"));
    }
}
