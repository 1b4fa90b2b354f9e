package org.windrow.store.commit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.windrow.store.Updates.record;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.PartUpdate;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.store.StagedFile;
import org.windrow.store.manifest.Manifest;

/** What a writer left that was killed between two steps. Its steps are made by hand, up to one of them. */
class RecoveryTest {

    private static final String ID = "oai:example.org:1";
    private static final String DEAD = "1-0-dead";

    @TempDir
    Path root;

    private Path object;
    private Path manifest;
    private Path staging;

    @BeforeEach
    void create() throws IOException {
        try (Silo silo = Silo.create(root, "https://example.org/oai")) {
            silo.putRecord(record(ID, "<dc>1</dc>"));
            object = silo.find(ID).orElseThrow().folder();
        }
        manifest = object.resolve("__manifest.json");
        staging = Files.createDirectory(root.resolve(".windrow/staging/" + DEAD));
        Files.createFile(root.resolve(".windrow/staging/" + DEAD + ".lock"));
    }

    @Test
    void aVersionThatIsInPlaceIsFinished() throws IOException {
        byte[] before = Files.readAllBytes(manifest);
        putInSilo("<dc>2</dc>");
        Files.move(manifest, staging.resolve("7.manifest"));
        Files.write(manifest, before);

        SiloObject recovered = recover();

        assertThat(recovered.versions()).extracting(SiloVersion::name).containsExactly("1", "2");
        assertThat(recovered.currentVersion().orElseThrow().parts().getFirst().file())
                .hasContent("<dc>2</dc>");
    }

    @Test
    void aVersionThatIsNotInPlaceIsUndone() throws IOException {
        byte[] before = Files.readAllBytes(manifest);
        putInSilo("<dc>2</dc>");
        Files.move(manifest, staging.resolve("7.manifest"));
        Files.move(object.resolve("__2"), staging.resolve("7"));
        Files.write(manifest, before);

        assertThat(recover().versions()).extracting(SiloVersion::name).containsExactly("1");
    }

    @Test
    void aPartThatIsInPlaceIsFinished() throws IOException {
        byte[] before = Files.readAllBytes(manifest);
        try (Silo silo = Silo.open(root);
                StagedFile file = silo.stage()) {
            file.output().write("PDF".getBytes(UTF_8));
            silo.putPart(
                    new PartUpdate(ID, "paper.pdf", file, URI.create("https://example.org/"), null, Map.of(), "run-1"));
        }
        Files.createDirectories(staging);
        Files.createFile(root.resolve(".windrow/staging/" + DEAD + ".lock"));
        Files.move(manifest, staging.resolve("7.manifest"));
        Files.write(manifest, before);

        assertThat(recover().currentVersion().orElseThrow().parts())
                .extracting(SiloPart::name)
                .containsExactly("oai_dc.xml", "paper.pdf");
    }

    @Test
    void aManifestThatCameTooLateIsNotPutOverALaterOne() throws IOException {
        Files.copy(manifest, staging.resolve("7.manifest"));
        putInSilo("<dc>2</dc>");

        assertThat(recover().versions()).hasSize(2);
    }

    @Test
    void aNewObjectThatIsNotInPlaceIsUndoneWithTheFoldersAboveIt() throws IOException {
        Path staged = staging.resolve("7");
        Files.createDirectories(staged.resolve("__1"));
        Files.write(staged.resolve("__manifest.json"), Manifest.of("zz/new").bytes());
        Path parent = Files.createDirectories(root.resolve("pairtree_root/zz/=n"));

        recover();

        assertThat(parent.getParent()).doesNotExist();
    }

    @Test
    void aManifestThatIsOnlyHalfWrittenIsDropped() throws IOException {
        byte[] whole = Files.readAllBytes(manifest);
        Files.write(staging.resolve("7.manifest"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(recover().damaged()).isFalse();
        assertThat(manifest).hasBinaryContent(whole);
    }

    @Test
    void aManifestThatALossOfPowerEmptiedIsReplacedByTheOneBefore() throws IOException {
        byte[] whole = Files.readAllBytes(manifest);
        Files.write(staging.resolve("6.manifest"), new byte[0]);
        Files.write(staging.resolve("7.manifest"), whole);
        Files.write(manifest, new byte[0]);

        assertThat(recover().damaged()).isFalse();
        assertThat(manifest).hasBinaryContent(whole);
    }

    @Test
    void aManifestThatWasReplacedByAReadableOneIsDropped() throws IOException {
        byte[] before = Files.readAllBytes(manifest);
        putInSilo("<dc>2</dc>");
        byte[] after = Files.readAllBytes(manifest);
        Files.write(staging.resolve("7.manifest"), before);

        recover();

        assertThat(manifest).hasBinaryContent(after);
    }

    @Test
    void aWriterThatEndsWithoutABarrierLeavesNothingBehind() throws IOException {
        putInSilo("<dc>2</dc>");
        recover();

        assertThat(root.resolve(".windrow/staging").toFile().list()).isEmpty();
    }

    /** Opens the silo as the next writer; nothing may be left of the dead one. */
    private SiloObject recover() throws IOException {
        try (Silo silo = Silo.open(root)) {
            silo.recover();
            assertThat(root.resolve(".windrow/staging").toFile().list()).noneMatch(name -> name.startsWith(DEAD));
            return silo.find(ID).orElseThrow();
        }
    }

    /** Writes in a way that leaves the dead writer's folder alone. */
    private void putInSilo(String metadata) throws IOException {
        Path aside = root.resolve("aside");
        Files.move(staging, aside);
        Path lock = root.resolve(".windrow/staging/" + DEAD + ".lock");
        Files.delete(lock);
        try (Silo silo = Silo.open(root)) {
            silo.putRecord(record(ID, metadata));
        }
        Files.move(aside, staging);
        Files.createFile(lock);
    }
}
