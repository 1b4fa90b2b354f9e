package org.windrow.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.windrow.store.pairtree.PairtreePath;

/** Objects that are odd, broken or meant to harm: each is found with what is wrong, and the rest goes on. */
class HostileObjectsTest extends WithIndex {

    private static final String ODD = "oai:x:odd";

    @BeforeEach
    void oneThatIsWell() throws Exception {
        sample.record("oai:x:well", "title", "Haymaking");
    }

    @Test
    void anObjectWithoutPartsIsFoundAsEmpty() throws Exception {
        object("{\"item_id\":\"oai:x:odd\",\"versions\":[]}");

        catchUp();

        assertThat(found("is:empty")).containsExactly(ODD);
        assertTheRestGoesOn();
    }

    @Test
    void brokenManifestsAreFoundAsDamaged() throws Exception {
        for (String manifest :
                new String[] {"", "{", "[]", "\u0000\u0001", "{\"versions\":{}}", "{\"versions\":[[],{},null,7]"}) {
            object(manifest);
            catchUp();
            assertThat(found("is:damaged")).as(manifest).containsExactly(ODD);
        }
        assertTheRestGoesOn();
    }

    @Test
    @Timeout(60)
    void thousandsOfVersionsAndPartsAreRead() throws Exception {
        String versions =
                IntStream.rangeClosed(1, 3000).mapToObj(n -> "\"" + n + "\"").collect(Collectors.joining(","));
        String parts = IntStream.range(0, 3000)
                .mapToObj(n -> "\"file-" + n + ".pdf\":{\"size\":5,\"source\":\"http://example.org/" + n + "\"}")
                .collect(Collectors.joining(","));
        object(
                "{\"item_id\":\"oai:x:odd\",\"versions\":[%s],\"currentversion\":\"3000\",\"windrow\":{\"versions\":{\"3000\":{\"parts\":{%s}}}}}"
                        .formatted(versions, parts));

        catchUp();

        assertThat(found("versions:>2000")).containsExactly(ODD);
        assertThat(found("files:3000")).containsExactly(ODD);
        assertThat(found("has:pdf")).containsExactly(ODD);
        assertTheRestGoesOn();
    }

    @Test
    void namesWithLineBreaksAndOfAnyScriptAreFound() throws Exception {
        Path version = Files.createDirectories(object("").resolve("__1"));
        Files.writeString(version.resolve("line\nbreak\r.txt"), "x");
        Files.writeString(version.resolve("Отчёт.pdf"), "x");
        Files.writeString(version.resolve("報告書.pdf"), "x");
        Files.delete(version.resolveSibling("__manifest.json"));
        sample.record("oai:x:line\nbreak", "title", "Line break");

        catchUp();

        assertThat(found("file:break")).containsExactly(ODD);
        assertThat(found("file:отчет")).containsExactly(ODD);
        assertThat(found("file:報告書")).containsExactly(ODD);
        assertThat(found("\"line break\"")).containsExactlyInAnyOrder("oai:x:line\nbreak", ODD);
        assertTheRestGoesOn();
    }

    @Test
    void linksAreNeitherFollowedOutOfTheSiloNorRoundAndRound() throws Exception {
        Path secret = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(secret.resolve("oai_dc.xml"), SampleSilo.dublinCore("title", "Secret"));
        Path version = Files.createDirectories(object("").resolve("__1"));
        Files.createSymbolicLink(version.resolve("oai_dc.xml"), secret.resolve("oai_dc.xml"));
        Files.createSymbolicLink(version.resolve("dangling.pdf"), version.resolve("nowhere.pdf"));
        Files.createSymbolicLink(version.resolve("round.pdf"), version.resolve("round.pdf"));
        Files.delete(version.resolveSibling("__manifest.json"));
        Files.createSymbolicLink(silo.treeFolder().resolve("zz"), silo.treeFolder());
        Files.createSymbolicLink(silo.treeFolder().resolve("yy"), secret);

        catchUp();

        assertThat(found("secret")).isEmpty();
        assertThat(found("is:incomplete")).containsExactly(ODD);
        assertThat(found("")).containsExactlyInAnyOrder(ODD, "oai:x:well");
        assertThat(index.progress().problem()).isNull();
    }

    @Test
    @Timeout(60)
    void ofHalfAGigabyteOfXmlOnlyTheBeginningIsRead() throws Exception {
        sample.record(ODD, "title", "Ploughing");
        Path document = silo.find(ODD)
                .orElseThrow()
                .currentVersion()
                .orElseThrow()
                .parts()
                .getFirst()
                .file();
        try (RandomAccessFile long500 = new RandomAccessFile(document.toFile(), "rw")) {
            byte[] start = "<dc><title>Harrowing</title><description>".getBytes(StandardCharsets.UTF_8);
            long500.write(start);
            byte[] words = "long ".repeat(300_000).getBytes(StandardCharsets.UTF_8);
            long500.write(words);
            long500.setLength(500L << 20);
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();

        long start = System.nanoTime();
        catchUp();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(200L << 20);
        assertThat(found("harrowing")).containsExactly(ODD);
        assertThat(found("size:>400mb")).containsExactly(ODD);
        assertTheRestGoesOn();
    }

    private Path object(String manifest) throws IOException {
        Path object = Files.createDirectories(silo.treeFolder().resolve(PairtreePath.path(ODD)));
        Files.writeString(object.resolve("__manifest.json"), manifest);
        return object;
    }

    private void assertTheRestGoesOn() throws Exception {
        assertThat(found("haymaking")).containsExactly("oai:x:well");
    }
}
