package org.windrow.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.engine.schedule.Schedule;

class SourceRegistryTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<String> reports = new CopyOnWriteArrayList<>();

    @Test
    void sourcesAreThereAfterARestartInTheirOrder() throws IOException {
        SourceRegistry registry = open();
        registry.save(source("zenodo"));
        registry.save(source("arxiv"));
        registry.save(source("eprints"));

        assertThat(open().all()).containsExactly(source("zenodo"), source("arxiv"), source("eprints"));
        assertThat(reports).isEmpty();
    }

    @Test
    void aChangedSourceStaysInItsPlace() throws IOException {
        SourceRegistry registry = open();
        registry.save(source("zenodo"));
        registry.save(source("arxiv"));

        registry.save(named("zenodo", "Zenodo, records only"));

        assertThat(registry.all()).extracting(Source::name).containsExactly("Zenodo, records only", "Name of arxiv");
        assertThat(open().all()).isEqualTo(registry.all());
    }

    @Test
    void thousandsAreSavedInOneStepAndThoseThatWereThereStayInTheirPlace() throws IOException {
        SourceRegistry registry = open();
        registry.save(source("zenodo"));
        List<Source> many =
                IntStream.range(0, 10_000).mapToObj(i -> source("many-" + i)).toList();
        registry.saveAll(many);
        registry.saveAll(List.of(named("zenodo", "Zenodo"), source("last")));

        assertThat(registry.all()).hasSize(10_002);
        assertThat(registry.all().getFirst().name()).isEqualTo("Zenodo");
        assertThat(open().all()).isEqualTo(registry.all());
    }

    @Test
    void aRemovedSourceIsGone() throws IOException {
        SourceRegistry registry = open();
        registry.save(source("zenodo"));
        registry.save(source("arxiv"));

        registry.remove("zenodo");
        registry.remove("unknown");

        assertThat(registry.all()).containsExactly(source("arxiv"));
        assertThat(registry.find("zenodo")).isEmpty();
        assertThat(open().all()).containsExactly(source("arxiv"));
    }

    @Test
    void aHandWrittenSourceNeedsOnlyAnIdAndAnAddress() throws IOException {
        write("""
                {"sources": [{"id": "zenodo", "address": "https://zenodo.org/oai2d"}]}""");

        Source source = open().all().getFirst();

        assertThat(source.name()).isEqualTo("zenodo");
        assertThat(source.plugin()).isEqualTo("oai-pmh");
        assertThat(source.silo()).isEqualTo("zenodo");
        assertThat(source.files()).isTrue();
        assertThat(source.connections()).isEqualTo(Configuration.DEFAULTS.connections());
    }

    @Test
    void keysThatAreNotKnownSurviveAChange() throws IOException {
        write("""
                {"note": "of mine", "sources": [
                  {"id": "zenodo", "address": "https://zenodo.org/oai2d", "colour": "green"}]}""");

        SourceRegistry registry = open();
        registry.save(source("zenodo"));
        registry.save(source("arxiv"));

        assertThat(file()).content().contains("\"of mine\"", "\"green\"");
        assertThat(open().all()).containsExactly(source("zenodo"), source("arxiv"));
    }

    @Test
    void anEntryThatIsNoSourceIsReportedAndStaysInTheFile() throws IOException {
        write("""
                {"sources": [
                  {"id": "zenodo", "address": "https://zenodo.org/oai2d"},
                  {"id": "half", "adress": "https://example.org/oai"},
                  {"id": "zenodo", "address": "https://other.example.org/oai"},
                  {"id": "../up", "address": "https://example.org/oai"},
                  {"id": "gap", "address": "https://example.org/oai", "gap": "soon"},
                  {"id": "many", "address": "https://example.org/oai", "connections": 1000},
                  {"id": "secret", "address": "https://user:hunter2@/oai"},
                  "text"]}""");

        SourceRegistry registry = open();

        assertThat(registry.all()).extracting(Source::id).containsExactly("zenodo");
        assertThat(reports)
                .hasSize(7)
                .anyMatch(report -> report.startsWith("Source 2 in ") && report.contains("\"address\" is missing"))
                .anyMatch(report -> report.startsWith("Source 3 in ") && report.contains("\"zenodo\" before it"))
                .anyMatch(report -> report.contains("\"gap\" must be a duration"))
                .anyMatch(report -> report.contains("\"connections\" must be a whole number from 1 to 64"))
                .noneMatch(report -> report.contains("hunter2"));
        registry.save(named("zenodo", "Zenodo"));
        registry.save(source("arxiv"));
        assertThat(file()).content().contains("adress", "other.example.org", "soon", "\"text\"");
        assertThat(registry.newId("half")).isEqualTo("half-2");
    }

    @Test
    void aBrokenFileIsKeptAsideReportedAndNeverOverwritten() throws IOException {
        write("{\"sources\": [");

        SourceRegistry registry = open();
        registry.save(source("zenodo"));

        assertThat(reports).singleElement().asString().contains("kept as sources.json.broken-20260501-120000");
        assertThat(folder.resolve("sources.json.broken-20260501-120000")).hasContent("{\"sources\": [");
        assertThat(open().all()).containsExactly(source("zenodo"));
    }

    @Test
    void aFileWhoseSourcesAreNoListIsBroken() throws IOException {
        write("{\"sources\": {}}");

        assertThat(open().all()).isEmpty();

        assertThat(reports).singleElement().asString().contains("\"sources\" is not a list");
    }

    @Test
    void aChangeThatCannotBeSavedDidNotHappen() throws IOException {
        SourceRegistry registry = open();
        registry.save(source("zenodo"));
        List<List<Source>> heard = new ArrayList<>();
        registry.listen(heard::add);
        Files.delete(file());
        Files.createDirectories(file().resolve("in the way"));

        assertThatThrownBy(() -> registry.save(source("arxiv"))).isInstanceOf(IOException.class);

        assertThat(registry.all()).containsExactly(source("zenodo"));
        assertThat(heard).isEmpty();
    }

    @Test
    void listenersHearOfEachChangeEvenIfOneOfThemThrows() throws IOException {
        SourceRegistry registry = open();
        List<List<Source>> heard = new ArrayList<>();
        registry.listen(sources -> {
            throw new IllegalStateException("a listener's own mistake");
        });
        registry.listen(heard::add);

        registry.save(source("zenodo"));
        registry.remove("zenodo");

        assertThat(heard).containsExactly(List.of(source("zenodo")), List.of());
    }

    @Test
    void manyThreadsMaySave() throws IOException {
        SourceRegistry registry = open();

        IntStream.range(0, 40).parallel().forEach(number -> saveUnchecked(registry, source("s-" + number)));

        assertThat(registry.all()).hasSize(40);
        assertThat(open().all()).isEqualTo(registry.all());
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        assertThatThrownBy(() -> open().save(source("../up"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void saveUnchecked(SourceRegistry registry, Source source) {
        try {
            registry.save(source);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Source source(String id) {
        return named(id, "Name of " + id);
    }

    private static Source named(String id, String name) {
        return new Source(
                id,
                name,
                "oai-pmh",
                URI.create("https://example.org/oai?repository=" + id.length()),
                Map.of("metadataPrefix", "oai_dc", "set", "théses"),
                id,
                false,
                Duration.ofMillis(1_500),
                3,
                new FileChoice(Set.of(FileGroup.PDF, FileGroup.AUDIO_VIDEO), 50_000_000),
                Schedule.parse("weekly monday 03:00"),
                true);
    }

    private SourceRegistry open() throws IOException {
        return SourceRegistry.open(file(), NOON, reports::add);
    }

    private Path file() {
        return folder.resolve("sources.json");
    }

    private void write(String json) throws IOException {
        Files.writeString(file(), json);
    }
}
