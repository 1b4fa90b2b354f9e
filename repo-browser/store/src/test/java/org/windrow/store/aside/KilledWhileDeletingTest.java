package org.windrow.store.aside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.Updates;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;

/** Who deletes and brings back is killed at any instant, with SIGKILL. */
class KilledWhileDeletingTest {

    private static final int KILLS = 6;
    private static final int MOST_KILLS = 40;

    /** Each is a move of its own, so that there is a while to be killed in. */
    private static final int VERSIONS = 150;

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

    @Test
    void anObjectThatIsBetweenTreeAndAsideIsNotTakenForADamagedOne() throws Exception {
        Path root = folder.resolve("silo");
        String outer = "oai:x:11";
        String within = "oai:x:1111";
        Path tree;
        try (Silo silo = Silo.create(root, "https://example.org/oai")) {
            for (int version = 0; version < VERSIONS; version++) {
                silo.putRecord(Updates.record(outer, "<dc>" + version + "</dc>"));
            }
            silo.putRecord(Updates.record(within, "<dc>within</dc>"));
            silo.barrier();
            tree = silo.find(outer).orElseThrow().folder();
        }
        int halves = 0;
        for (int kill = 0; kill < MOST_KILLS && halves < 2; kill++) {
            killWhile(root, outer, () -> isHalf(tree));
            halves += isHalf(tree) ? 1 : 0;
            try (Silo reader = Silo.open(root)) {
                assertThat(reader.find(outer).stream()).allSatisfy(object -> {
                    assertThat(object.complaints()).isEmpty();
                    assertThat(object.versions()).hasSize(VERSIONS);
                });
                assertThat(reader.find(within)).isPresent();
                assertThat(reader.identifiers().toList())
                        .isEqualTo(reader.objects().map(SiloObject::identifier).toList());
                List<Finding> findings = new ArrayList<>();
                SiloVerifier.onlyReading(reader).verify(findings::add);
                assertThat(findings).isEmpty();
            }
            try (Silo writer = Silo.open(root)) {
                new SiloVerifier(writer).verify(finding -> fail("%s", finding));
                bringAllBack(writer);
                assertThat(writer.find(outer).orElseThrow().versions()).hasSize(VERSIONS);
            }
        }
        assertThat(halves).as("Kills between tree and aside").isPositive();
    }

    /** Whether only a part of the object lies in the tree. */
    private static boolean isHalf(Path tree) {
        String[] names = tree.toFile().list();
        return !ObjectMoves.hasManifest(tree)
                && names != null
                && Stream.of(names).anyMatch(name -> name.length() > 2);
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

    private static void killWhile(Path root, String identifier, BooleanSupplier moment) throws Exception {
        Process child = DeletingChild.command(root, identifier).start();
        try (BufferedReader lines = child.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("begun");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!moment.getAsBoolean() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        } finally {
            child.destroyForcibly().waitFor();
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
