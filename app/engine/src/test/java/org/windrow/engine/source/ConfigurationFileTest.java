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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.engine.home.WindrowHome;

class ConfigurationFileTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<String> reports = new ArrayList<>();

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() throws IOException {
        assertThat(open().configuration()).isEqualTo(Configuration.DEFAULTS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyWhatIsDecidedNeedBeInTheFile() throws IOException {
        write("{\"downloaders\": 3, \"gap\": \"PT2S\", \"contact\": null}");

        Configuration configuration = open().configuration();

        assertThat(configuration.downloaders()).isEqualTo(3);
        assertThat(configuration.gap()).isEqualTo(Duration.ofSeconds(2));
        assertThat(configuration.harvesters()).isEqualTo(Configuration.DEFAULTS.harvesters());
        assertThat(configuration.contactAddress()).isEmpty();
        assertThat(configuration.externalRedis()).isEmpty();
    }

    @Test
    void settingsAreThereAfterARestartAndUnknownKeysSurvive() throws IOException {
        write("{\"theme\": \"dark\"}");
        Configuration changed = withRedis("rediss://user:hunter2@redis.example.org:6380/1");

        open().save(changed);

        assertThat(open().configuration()).isEqualTo(changed);
        assertThat(file()).content().contains("\"dark\"");
        open().save(Configuration.DEFAULTS);
        assertThat(open().configuration()).isEqualTo(Configuration.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"harvesters\": -1}           | \"harvesters\" must be a whole number from 0 to 64",
                "{\"harvesters\": 2.5}          | \"harvesters\" must be a whole number from 0 to 64",
                "{\"downloaders\": \"many\"}    | \"downloaders\" must be a whole number from 0 to 256",
                "{\"highWaterMark\": 0}         | \"highWaterMark\" must be a whole number",
                "{\"gap\": \"-PT1S\"}           | \"gap\" must be a duration",
                "{\"redis\": \"localhost\"}     | \"redis\" must be a whole address",
                "{\"redis\": \"http://a:pw@b\"} | \"redis\" must be \"embedded\", or begin with redis://",
                "{\"proxy\": \"socks://a:pw@b\"} | \"proxy\" must begin with http://",
                "{\"siloRoot\": \"silos\"}      | \"siloRoot\" must be the whole path of a folder",
                "{\"contact\": \"a\\nX-Evil: 1\"} | \"contact\" must be one line",
                "{\"contact\": 7}               | \"contact\" must be a text in quotes",
                "nonsense                       | could not be understood"
            })
    void aSettingThatMakesNoSenseIsNamedAndTheFileKeptAside(String json, String sentence) throws IOException {
        write(json);

        ConfigurationFile settings = open();

        assertThat(settings.configuration()).isEqualTo(Configuration.DEFAULTS);
        assertThat(reports)
                .singleElement()
                .asString()
                .contains(sentence, "kept as config.json.broken-20260501-120000", "default settings")
                .doesNotContain("pw@");
        settings.save(Configuration.DEFAULTS);
        assertThat(folder.resolve("config.json.broken-20260501-120000")).hasContent(json);
    }

    @Test
    void settingsThatCannotBeSavedDoNotHold() throws IOException {
        ConfigurationFile settings = open();
        Files.createDirectories(file().resolve("in the way"));

        assertThatThrownBy(() -> settings.save(withRedis("redis://localhost"))).isInstanceOf(IOException.class);

        assertThat(settings.configuration()).isEqualTo(Configuration.DEFAULTS);
    }

    @Test
    void theEffectiveValuesAreReadableAndHoldNoSecret() {
        WindrowHome home = new WindrowHome(folder, folder, folder, folder);

        assertThat(Configuration.DEFAULTS.effective(home))
                .containsEntry("redis", "embedded")
                .containsEntry("siloRoot", folder.resolve("silos").toString());
        Configuration external = withRedis("redis://:hunter2@localhost");
        assertThat(external.effective(home)).containsEntry("redis", "redis://***@localhost");
        assertThat(external.toString()).contains("redis://***@localhost").doesNotContain("hunter2");
    }

    @Test
    void theDataCanLieElsewhere() throws IOException {
        Path data = folder.resolve("large disk").toAbsolutePath();
        write("{\"dataFolder\": \"%s\", \"proxy\": \"http://ada:@proxy:3128\"}".formatted(data));
        WindrowHome home = new WindrowHome(folder, folder, folder, folder);

        Configuration configuration = open().configuration();

        assertThat(configuration.places(home).redis()).isEqualTo(data.resolve("redis"));
        assertThat(configuration.siloRoot(home)).isEqualTo(data.resolve("silos"));
        open().save(configuration);
        assertThat(open().configuration()).isEqualTo(configuration);
    }

    private Configuration withRedis(String uri) {
        Path silos = folder.resolve("silos").toAbsolutePath();
        return new Configuration(
                URI.create(uri), 1, 2, Duration.ofSeconds(1), 3, 500, "ada@example.org", silos, null, null);
    }

    private ConfigurationFile open() throws IOException {
        return ConfigurationFile.open(file(), NOON, reports::add);
    }

    private Path file() {
        return folder.resolve("config.json");
    }

    private void write(String json) throws IOException {
        Files.writeString(file(), json);
    }
}
