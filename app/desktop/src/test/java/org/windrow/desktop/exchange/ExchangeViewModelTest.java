package org.windrow.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.desktop.FxQueue;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.exchange.ExchangeViewModel.Form;
import org.windrow.desktop.exchange.ExchangeViewModel.State;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.engine.source.Source;

/** Files of sources, as people and strangers write them. */
class ExchangeViewModelTest {

    @TempDir
    Path folder;

    private final FxQueue fx = new FxQueue();
    private final RecordingEngine engine = new RecordingEngine();
    private final ExchangeViewModel exchange = new ExchangeViewModel(
            Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), fx, Clock.systemUTC()));

    @AfterEach
    void close() {
        exchange.close();
        engine.close();
    }

    @Test
    void aListShowsWhatWouldBeAddedWhatIsThereAndWhatIsBrokenBeforeItDoesAnything() throws IOException {
        engine.configure(source("zenodo", "https://zenodo.org/oai2d", Map.of("metadataPrefix", "oai_dc")));
        ImportPlan plan = plan("""
                \uFEFF# my repositories

                https://zenodo.org/oai2d          # I have this
                repository.example.org/oai
                https://repository.example.org/oai\tmath:algebra\tdatacite
                https://repository.example.org/oai?verb=Identify -  mets
                not an address at all
                https://me:secret@example.org/oai
                https://repository.example.org/oai
                """);

        assertThat(plan.additions())
                .extracting(
                        ImportPlan.Addition::line, addition -> addition.source().options())
                .containsExactly(
                        tuple(4, Map.of("metadataPrefix", "oai_dc")),
                        tuple(5, Map.of("metadataPrefix", "datacite", "set", "math:algebra")),
                        tuple(6, Map.of("metadataPrefix", "mets")));
        assertThat(plan.additions())
                .extracting(addition -> addition.source().id())
                .doesNotHaveDuplicates();
        assertThat(plan.present()).extracting(ImportPlan.Present::line).containsExactly(3, 9);
        assertThat(plan.broken()).extracting(ReadEntry.Broken::line).containsExactly(7, 8);
        assertThat(plan.broken().getLast().reason()).contains("password").doesNotContain("secret");
        assertThat(engine.commands()).isEmpty();

        exchange.confirm();
        fx.until(() -> exchange.stateProperty().get() instanceof State.Closed);
        assertThat(engine.saved()).hasSize(3);
    }

    @Test
    void whatIsWrittenAsJsonComesBackWithAllItsChoicesAndWithoutSecrets() throws IOException {
        Source source = new Source(
                "mine",
                "Mein Häuschen",
                "oai-pmh",
                URI.create("https://me:secret@example.org/oai"),
                Map.of("metadataPrefix", "mets", "set", "a:b"),
                "hay",
                true,
                Duration.ofMillis(1_500),
                4,
                new FileChoice(Set.of(FileGroup.PDF), 50_000_000),
                Schedule.parse("weekly friday 07:05"),
                true);
        engine.configure(source);
        Path file = folder.resolve("out.json");
        exchange.export(file, Form.JSON, List.of());
        fx.until(() -> Files.exists(file) && read(file).endsWith("}\n"));
        assertThat(read(file)).doesNotContain("secret").contains("\"version\" : 1");

        engine.removeSource("mine").join();
        Source back = plan(read(file)).additions().getFirst().source();

        assertThat(back.name()).isEqualTo("Mein Häuschen");
        assertThat(back.address()).isEqualTo(URI.create("https://example.org/oai"));
        assertThat(back.options()).isEqualTo(source.options());
        assertThat(back.choice()).isEqualTo(source.choice());
        assertThat(back.schedule()).isEqualTo(source.schedule());
        assertThat(back.gap()).isEqualTo(source.gap());
        assertThat(back.paused()).isFalse();
    }

    @Test
    void aListThatWasWrittenIsReadAsWhatIsThere() throws IOException {
        engine.configure(source("a", "https://a.example.org/oai", Map.of("metadataPrefix", "mets", "set", "x")));
        engine.configure(source("b", "https://b.example.org/oai", Map.of("metadataPrefix", "oai_dc")));
        Path file = folder.resolve("out.txt");
        exchange.export(file, Form.LIST, List.of());
        fx.until(() -> Files.exists(file) && read(file).endsWith("oai_dc\n"));
        ImportPlan plan = plan(read(file));
        assertThat(plan.present()).hasSize(2);
        assertThat(plan.additions()).isEmpty();
        exchange.export(file, Form.LIST, List.of("b"));
        fx.until(() -> !read(file).contains("a.example.org") && read(file).endsWith("oai_dc\n"));
    }

    @Test
    void anEntryOfJsonThatIsNoSourceIsToldWithItsLine() throws IOException {
        ImportPlan plan = plan("""
                {"windrow": "sources", "version": 1, "further": [1, {"a": 2}], "sources": [
                  {"name": "Good", "address": "https://example.org/oai", "silo": "../../etc"},
                  {"name": "Bad", "address": "https://example.org/oai2", "schedule": "sometimes"},
                  7,
                  {"name": "Odd", "address": "ftp://example.org/oai"}
                ]}""");
        assertThat(plan.additions()).singleElement().satisfies(addition -> {
            assertThat(addition.line()).isEqualTo(2);
            assertThat(addition.source().id()).isEqualTo("good");
            assertThat(addition.source().silo()).isEqualTo("good");
        });
        assertThat(plan.broken()).extracting(ReadEntry.Broken::line).containsExactly(3, 4, 5);
        assertThat(plan.broken().getFirst().reason()).contains("daily 03:00");
    }

    @Test
    void tenThousandLinesAreReadAndOneMoreIsTooMany() throws IOException {
        assertThat(plan(lines(10_000)).additions()).hasSize(10_000);
        assertThat(refusal(lines(10_001))).contains("more than 10,000");
    }

    @Test
    void whatIsNoFileOfSourcesIsRefusedInPlainWords() throws IOException {
        assertThat(refusal("<!DOCTYPE html><html><body>https://example.org/oai"))
                .contains("web page");
        assertThat(refusal("<?xml version=\"1.0\"?><OAI-PMH/>")).contains("XML");
        assertThat(refusal("# nothing\n\n")).contains("no sources");
        assertThat(refusal("{\"sources\": 5}")).contains("JSON, but not one");
        assertThat(refusal("[1, 2]")).contains("JSON, but not one");
        assertThat(refusal("{\n\"version\": 2, \"sources\": []}")).contains("newer Windrow");
        assertThat(refusal("{\n\"sources\": [\n{\"id\": ]}")).contains("broken in line 3");
        assertThat(refusal("{\"sources\": " + "[".repeat(5_000))).contains("broken in line 1");
        assertThat(refusal("https://example.org/oai # Häuschen".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("UTF-8");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x9c, (byte) 0xff}))
                .contains("no text");
        assertThat(refusal("a\0b".getBytes(StandardCharsets.UTF_8))).contains("no text");
    }

    @Test
    void aListInUtf16IsReadToo() throws IOException {
        Path file = folder.resolve("list.txt");
        Files.write(file, "\uFEFFhttps://example.org/oai\r\n".getBytes(StandardCharsets.UTF_16LE));
        exchange.open(file);
        fx.until(() -> exchange.stateProperty().get() instanceof State.Planned);
    }

    @Test
    void ofAHundredMegabytesOnlyALittleIsReadAndAFolderIsNoFile() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertThat(refusal(large)).contains("larger than 8 MB");
        assertThat(refusal(folder)).contains("no file");
        assertThat(refusal(folder.resolve("missing"))).contains("no file");
    }

    private ImportPlan plan(String content) throws IOException {
        Path file = folder.resolve("in");
        Files.writeString(file, content);
        exchange.open(file);
        fx.until(() -> !(exchange.stateProperty().get() instanceof State.Reading));
        assertThat(exchange.stateProperty().get()).isInstanceOf(State.Planned.class);
        return ((State.Planned) exchange.stateProperty().get()).plan();
    }

    private String refusal(String content) throws IOException {
        return refusal(content.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] content) throws IOException {
        Path file = folder.resolve("in");
        Files.write(file, content);
        return refusal(file);
    }

    private String refusal(Path file) {
        exchange.open(file);
        fx.until(() -> !(exchange.stateProperty().get() instanceof State.Reading));
        assertThat(exchange.stateProperty().get()).isInstanceOf(State.Refused.class);
        return ((State.Refused) exchange.stateProperty().get()).reason();
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "https://r" + i + ".example.org/oai")
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(String id, String address, Map<String, String> options) {
        return new Source(id, "Name of " + id, "oai-pmh", URI.create(address), options, id, true, Duration.ZERO, 1);
    }
}
