package org.windrow.store.aside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.Silo;
import org.windrow.store.Updates;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;

/** Who deletes and brings back is killed at any instant, with SIGKILL. */
class KilledWhileDeletingTest {

    private static final int KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void everyObjectIsWholeAndEitherThereOrAside() throws Exception {
        Path root = folder.resolve("silo");
        List<String> identifiers = new ArrayList<>();
        try (Silo silo = Silo.create(root, "https://example.org/oai")) {
            // why: most of them lie below another one
            for (int i = 10; i < 40; i++) {
                identifiers.addAll(List.of("oai:x:" + i, "oai:x:" + i + "0", "oai:x:" + i + "00"));
            }
            for (String identifier : identifiers) {
                silo.putRecord(Updates.record(identifier, "<dc>" + identifier + "</dc>"));
            }
            silo.barrier();
        }
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(root, random.nextInt(1, 120));
            try (Silo silo = Silo.open(root)) {
                silo.recover();
                List<String> everywhere = new ArrayList<>(silo.identifiers().toList());
                for (Deletion deletion : silo.aside().deletions()) {
                    try (Stream<AsideObject> objects = silo.aside().objects(deletion.name())) {
                        objects.map(AsideObject::identifier).forEach(everywhere::add);
                    }
                }
                assertThat(everywhere).containsExactlyInAnyOrderElementsOf(identifiers);
                bringAllBack(silo);
                List<Finding> findings = new ArrayList<>();
                new SiloVerifier(silo).verify(findings::add);
                assertThat(findings).isEmpty();
                assertThat(silo.identifiers()).containsExactlyInAnyOrderElementsOf(identifiers);
            }
        }
    }

    private static void bringAllBack(Silo silo) throws Exception {
        for (Deletion deletion : silo.aside().deletions()) {
            try (Stream<AsideObject> objects = silo.aside().objects(deletion.name())) {
                for (AsideObject object : objects.toList()) {
                    assertThat(silo.aside().bringBack(object)).isEqualTo(Return.RETURNED);
                }
            }
        }
    }

    private static void killAfter(Path root, int milliseconds) throws Exception {
        Process child = DeletingChild.command(root).start();
        try (BufferedReader lines = child.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("begun");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
