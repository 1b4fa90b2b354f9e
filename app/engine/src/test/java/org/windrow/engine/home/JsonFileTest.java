package org.windrow.engine.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonFileTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path path = Path.of("unset");
    private JsonFile file = new JsonFile(path, NOON);

    @BeforeEach
    void nameFile() {
        path = folder.resolve("config.json");
        file = new JsonFile(path, NOON);
    }

    @Test
    void whatIsWrittenIsReadableForAPersonAndReadAgain() throws IOException {
        ObjectNode content =
                JsonFile.emptyObject().put("contact", "ada@example.org").put("harvesters", 4);

        file.write(content);

        assertThat(file.read()).contains(content);
        assertThat(Files.readAllLines(path)).contains("  \"harvesters\" : 4");
        assertThat(names()).containsExactly("config.json");
    }

    @Test
    void aFileThatIsNotThereIsNoError() throws IOException {
        assertThat(file.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"a\":1} rest", "{\"a\":1,\"a\":2}", "<html>", "{\"a\":\u0000}"})
    void whatIsNotAnObjectIsKeptAsideUntouched(String broken) throws IOException {
        Files.writeString(path, broken);

        assertThatThrownBy(() -> file.read())
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("config.json could not be understood")
                .hasMessageContaining("It is kept as config.json.broken-20260501-120000;");

        assertThat(names()).containsExactly("config.json.broken-20260501-120000");
        assertThat(folder.resolve("config.json.broken-20260501-120000")).hasContent(broken);
    }

    @Test
    void aSecondBrokenFileDoesNotReplaceTheFirst() throws IOException {
        for (String broken : new String[] {"first", "second", "third"}) {
            Files.writeString(path, broken);
            assertThatThrownBy(() -> file.read()).isInstanceOf(BrokenFileException.class);
        }

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "config.json.broken-20260501-120000",
                        "config.json.broken-20260501-120000-2",
                        "config.json.broken-20260501-120000-3");
    }

    @Test
    void aNestingWithoutEndIsBrokenLikeAnyOther() throws IOException {
        Files.write(path, "{\"a\":".repeat(100_000).getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> file.read()).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void aFileThatCannotBeReadIsNotTouched() throws IOException {
        Files.createDirectory(path);

        assertThatThrownBy(() -> file.read())
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(BrokenFileException.class);

        assertThat(names()).containsExactly("config.json");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = folder.resolve("dotfiles.json");
        Files.writeString(target, "{}");
        Files.createSymbolicLink(path, target);

        file.write(JsonFile.emptyObject().put("harvesters", 1));

        assertThat(path).isSymbolicLink();
        assertThat(target).content().contains("harvesters");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList().stream();
        }
    }
}
