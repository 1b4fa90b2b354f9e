package org.windrow.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.secret.SecretStore.Place;

class LibsecretStoreTest {

    @TempDir
    Path folder;

    @Test
    void theKeyringKeepsASecret() throws IOException, InterruptedException {
        SecretStore store = SecretStores.choose(home(), "Linux", System.getenv());
        Assumptions.assumeTrue(store.place() == Place.KEYRING, "No secret-tool with a keyring on this machine");
        try {
            store.write("redis", "straw");
            assertThat(store.read("redis")).contains("straw");
        } finally {
            store.delete("redis");
        }
        assertThat(store.read("redis")).isEmpty();
    }

    @Test
    void withoutAKeyringThereAreFilesThatOnlyTheUserCanRead() throws InterruptedException {
        assertThat(SecretStores.choose(home(), "Linux", Map.of("PATH", "/nowhere:"))
                        .place())
                .isEqualTo(Place.FILE);
    }

    @Test
    void aProgramThatRefusesIsNoKeyring() throws InterruptedException {
        assertThat(LibsecretStore.at(Path.of("/nowhere/secret-tool"), "home")).isEmpty();
    }

    private WindrowHome home() {
        return new WindrowHome(folder, folder, folder, folder);
    }
}
