package org.windrow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.Fault;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Response;
import tools.jackson.databind.JsonNode;

/** {@code windrow check}: a page for a person, one object for a program, and the exit code. */
class CheckCommandTest {

    @Test
    void aHomePageIsEnoughToLearnHowToHarvest() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            CommandRun run = CommandRun.of("check", sample.frontPage().toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .startsWith("Windrow sample repository")
                    .contains("Administrator   harvest@sample.windrow.org")
                    .contains("- ep3 (recommended)")
                    .contains("windrow harvest " + sample.baseUrl() + " --prefix ep3 --silo DIR");
            assertThat(run.out().lines()).allMatch(line -> line.length() < 80);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void withJsonThereIsOneObjectAndNothingElse() {
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            CommandRun run = CommandRun.of("check", "--json", sample.frontPage().toString());

            assertThat(run.exitCode()).isZero();
            JsonNode json = run.json();
            assertThat(json.get("status").asString()).isEqualTo("found");
            JsonNode endpoint = json.get("endpoints").get(0);
            assertThat(endpoint.propertyNames())
                    .containsExactly(
                            "plugin",
                            "url",
                            "name",
                            "software",
                            "declaredUrl",
                            "protocolVersion",
                            "adminEmails",
                            "granularity",
                            "deletedRecord",
                            "earliestDatestamp",
                            "compression",
                            "formats",
                            "recommended",
                            "sets",
                            "size",
                            "warnings");
            assertThat(endpoint.get("url").asString())
                    .isEqualTo(sample.baseUrl().toString());
            assertThat(endpoint.get("size").get("records").asInt())
                    .isEqualTo(sample.catalogue().size());
            assertThat(endpoint.get("sets").asBoolean()).isTrue();
            assertThat(json.get("attempts").get(0).get("outcome").asString()).isEqualTo("other");
        }
    }

    @Test
    void whereThereIsNothingItSaysWhatWasTriedAndWhatToDo() throws IOException {
        try (LoopbackServer server = new LoopbackServer(
                0, request -> Response.of(200, "text/html", "<title>A shop</title>".getBytes(UTF_8)))) {
            String address = "http://127.0.0.1:" + server.port() + "/";
            CommandRun page = CommandRun.of("check", address);
            CommandRun json = CommandRun.of("check", address, "--json");

            assertThat(page.exitCode()).isEqualTo(1);
            assertThat(page.out())
                    .contains("no OAI-PMH address")
                    .contains("/cgi/oai2")
                    .contains("A shop");
            assertThat(json.exitCode()).isEqualTo(1);
            assertThat(json.json().get("status").asString()).isEqualTo("not found");
            assertThat(json.json().get("advice").asString()).isNotBlank();
            assertThat(json.json().get("attempts").size()).isGreaterThan(20);
        }
    }

    @Test
    void whatIsNoAddressIsWrongUsage() {
        CommandRun run = CommandRun.of("check", "ftp://me:geheim@example.org/oai", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("ftp").doesNotContain("geheim");
        assertThat(CommandRun.of("check").exitCode()).isEqualTo(2);
    }

    @Test
    void whatComesFromOutsideCannotSteerTheTerminal() {
        Fault steering = HttpFaults.replacing("Windrow sample repository", "Evil \u009b31m\u202e\u0085name");
        try (SampleRepository sample =
                SampleRepository.with(SampleCatalogue.demo()).start()) {
            sample.faults().when(RequestMatch.verb("Identify")).give(steering);
            CommandRun run = CommandRun.of("check", sample.baseUrl().toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("Evil");
            assertThat(run.out().replace("\n", "").chars()).noneMatch(Character::isISOControl);
            assertThat(run.out()).doesNotContain("\u202e");
        }
    }
}
