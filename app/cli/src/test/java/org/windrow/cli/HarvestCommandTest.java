package org.windrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.cli.provider.XoaiRepository;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import tools.jackson.databind.JsonNode;

/** {@code windrow harvest} from end to end: real HTTP, a real Redis, a real silo. */
class HarvestCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHarvestBringsEveryRecordAndEveryFile() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).pageSize(25).start()) {
            CommandRun run = harvest(sample.baseUrl().toString(), "--json");

            assertThat(run.exitCode()).isZero();
            JsonNode answer = run.json();
            assertThat(answer.get("status").asString()).isEqualTo("complete");
            assertThat(answer.get("records").asLong()).isEqualTo(120);
            assertThat(answer.get("created").asLong() + answer.get("deleted").asLong())
                    .isEqualTo(120);
            assertThat(answer.get("files").get("downloaded").asLong())
                    .isEqualTo(answer.get("files").get("found").asLong())
                    .isPositive();
            assertThat(answer.get("resume").isNull()).isTrue();
            assertThat(verify().exitCode()).isZero();
        }
    }

    @Test
    void theAnswerHasExactlyThePromisedKeysAndMore() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.generated(3, 200)).start()) {
            JsonNode answer = harvest(sample.baseUrl().toString(), "--json").json();

            assertThat(answer.propertyNames())
                    .contains(
                            "status",
                            "records",
                            "created",
                            "updated",
                            "unchanged",
                            "deleted",
                            "files",
                            "repairs",
                            "requests",
                            "bytes",
                            "seconds",
                            "resume");
            assertThat(answer.get("files").propertyNames()).containsExactly("found", "downloaded", "skipped", "failed");
        }
    }

    @Test
    void aSecondHarvestFindsEverythingUnchanged() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).pageSize(25).start()) {
            harvest(sample.baseUrl().toString());

            JsonNode again = harvest(sample.baseUrl().toString(), "--json").json();

            assertThat(again.get("status").asString()).isEqualTo("complete");
            assertThat(again.get("created").asLong()).isZero();
            assertThat(again.get("updated").asLong()).isZero();
            assertThat(again.get("files").get("downloaded").asLong()).isZero();
        }
    }

    @Test
    void changesAtARepositoryOfAnotherMakerAreReportedExactly() throws IOException {
        try (XoaiRepository repository = new XoaiRepository()) {
            Instant past = Instant.parse("2024-05-01T12:00:00Z");
            for (int i = 0; i < 25; i++) {
                repository.put("oai:xoai.example.org:" + i, "Title <" + i + "> & more", past);
            }
            JsonNode first = harvest(repository.address().toString(), "--json").json();
            assertThat(first.get("created").asLong()).isEqualTo(25);

            JsonNode second = harvest(repository.address().toString(), "--json").json();
            assertThat(second.get("created").asLong()).isZero();
            assertThat(second.get("updated").asLong()).isZero();

            Instant now = Instant.now();
            repository.put("oai:xoai.example.org:3", "Another title", now);
            repository.put("oai:xoai.example.org:25", "A new one", now);
            repository.delete("oai:xoai.example.org:7", now);
            JsonNode third = harvest(repository.address().toString(), "--json").json();

            assertThat(third.get("created").asLong()).isEqualTo(1);
            assertThat(third.get("updated").asLong()).isEqualTo(1);
            assertThat(third.get("deleted").asLong()).isEqualTo(1);
            assertThat(verify().exitCode()).isZero();
        }
    }

    @Test
    void withoutFilesNoneAreFetched() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            JsonNode answer =
                    harvest(sample.baseUrl().toString(), "--no-files", "--json").json();

            assertThat(answer.get("files").get("found").asLong()).isZero();
            assertThat(answer.get("status").asString()).isEqualTo("complete");
        }
    }

    @Test
    void whenRedisHasLostEverythingTheMissingFilesAreFoundInTheSilo() throws IOException {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            harvest(sample.baseUrl().toString());
            deleteAll(silo().resolve(".windrow").resolve("redis"));
            Path lost = somePdf();
            Files.delete(lost);

            JsonNode again = harvest(sample.baseUrl().toString(), "--json").json();

            assertThat(again.get("files").get("downloaded").asLong()).isEqualTo(1);
            assertThat(lost).exists();
            assertThat(verify().exitCode()).isZero();
        }
    }

    @Test
    void severalSelectionsShareOneSiloAndKeepTheirOwnCheckpoints() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            String set = sample.catalogue().sets().getFirst().spec();
            JsonNode part = harvest(sample.baseUrl().toString(), "--no-files", "--set", set, "--json")
                    .json();
            JsonNode all =
                    harvest(sample.baseUrl().toString(), "--no-files", "--json").json();

            assertThat(part.get("records").asLong()).isBetween(1L, 119L);
            assertThat(all.get("records").asLong()).isEqualTo(120);
        }
    }

    @Test
    void theSettingsOfTheHomeHoldForAHarvestToo() throws Exception {
        Path config = Files.createDirectories(folder.resolve("home/config"));
        Files.writeString(config.resolve("config.json"), "{\"contact\": \"ada@example.org\"}");
        try (SampleRepository sample = SampleRepository.with(SampleCatalogue.generated(6, 100, 1, 100))
                        .pageSize(2)
                        .start();
                CommandProcess harvest = CommandProcess.start(
                        folder, "harvest", sample.baseUrl().toString(), "--silo", silo().toString())) {

            assertThat(harvest.exitCode()).as(harvest.err()).isZero();
            assertThat(harvest.out()).contains("6 files: 6 downloaded");
            assertThat(sample.lastRequests())
                    .allSatisfy(request -> assertThat(request.header("from")).contains("ada@example.org"));
        }
    }

    private CommandRun harvest(String address, String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of("harvest", address, "--silo", silo().toString()), Stream.of(options))
                .toList();
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private CommandRun verify() {
        return CommandRun.of("silo", "verify", silo().toString());
    }

    private Path silo() {
        return folder.resolve("silo");
    }

    private Path somePdf() throws IOException {
        try (Stream<Path> files = Files.walk(silo().resolve("pairtree_root"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void deleteAll(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
