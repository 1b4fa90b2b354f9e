package org.windrow.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.fixity.Finding;
import org.windrow.store.fixity.SiloVerifier;

/** A writer is killed at any instant, with SIGKILL. */
class KillTest {

    private static final int KILLS = 6;
    private static final int OBJECTS = 40;

    @TempDir
    Path folder;

    @Test
    void afterAKillEveryAcknowledgedThingIsThereAndNothingIsHalfThere() throws Exception {
        Path root = folder.resolve("silo");
        Silo.create(root, "https://example.org/oai").close();
        Random random = new Random();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> acknowledged = writeAndKill(root, "child" + kill, random.nextInt(1, 60));

            try (Silo silo = Silo.open(root)) {
                silo.recover();
                for (String line : acknowledged) {
                    String[] fields = line.split("\t", -1);
                    assertIsThere(silo, fields[0], fields[1]);
                }
                assertNoFindings(silo);
                assertNoLitter(silo);
            }
        }
    }

    /** Kills the child some milliseconds after its first acknowledgement; gives all it has acknowledged. */
    private static List<String> writeAndKill(Path root, String name, int milliseconds) throws Exception {
        Process child =
                WritingChild.command(root, name, Integer.MAX_VALUE, OBJECTS).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = child.inputReader(UTF_8)) {
            readUntilBarrier(lines, acknowledged);
            assertThat(acknowledged).as("the child has begun to write").isNotEmpty();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
            // why: the process itself would close the pipe before what it has acknowledged is read
            child.toHandle().destroyForcibly();
            List<String> batch = new ArrayList<>();
            while (readUntilBarrier(lines, batch)) {
                acknowledged.addAll(batch);
                batch.clear();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    private static boolean readUntilBarrier(BufferedReader lines, List<String> batch) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(".")) {
                return true;
            }
            batch.add(line);
        }
        return false;
    }

    /** The text's own round made a version with both its parts; later rounds may have made further ones. */
    private static void assertIsThere(Silo silo, String identifier, String text) throws IOException {
        SiloObject object = silo.find(identifier).orElseThrow();
        List<String> metadata = new ArrayList<>();
        List<String> papers = new ArrayList<>();
        for (SiloVersion version : object.versions()) {
            metadata.add(
                    Files.readString(version.part("oai_dc.xml").orElseThrow().file()));
            if (version.part("paper.pdf").isPresent()) {
                papers.add(Files.readString(version.part("paper.pdf").get().file()));
            }
        }
        assertThat(metadata).contains("<dc>" + text + "</dc>");
        assertThat(papers).contains("PDF " + text);
    }

    private static void assertNoFindings(Silo silo) throws IOException {
        List<Finding> findings = new ArrayList<>();
        new SiloVerifier(silo).verify(findings::add);
        assertThat(findings).isEmpty();
    }

    private static void assertNoLitter(Silo silo) throws IOException {
        try (Stream<Path> all = Files.walk(silo.treeFolder())) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .as("names in the tree")
                    .allMatch(
                            name -> name.length() <= 2
                                    || name.matches(
                                            "pairtree_root|__[0-9]+|__manifest\\.json|[34]=.*|oai_dc\\.xml|paper\\.pdf|notes-.*"));
        }
        try (Stream<Path> staging = Files.list(silo.controlFolder().resolve("staging"))) {
            assertThat(staging).as("this writer's folder and its lock").hasSize(2);
        }
    }
}
