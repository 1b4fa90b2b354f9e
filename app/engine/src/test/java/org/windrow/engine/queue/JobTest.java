package org.windrow.engine.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.engine.queue.JobPayload.DownloadPayload;
import org.windrow.engine.queue.JobPayload.HarvestPayload;

class JobTest {

    @Test
    void theSameFileOfTheSameObjectIsTheSameJobWhoeverAsksForIt() {
        Job first = Job.download("arxiv", file("silo", "id", "part", "http://a/1", "run-1"), Instant.EPOCH);
        Job second = Job.download("zenodo", file("silo", "id", "part", "http://b/2", "run-2"), Instant.now());

        assertThat(first.id()).isEqualTo(second.id()).matches("[0-9a-f]{20}");
    }

    @Property(tries = 200)
    void differentFilesAreDifferentJobs(
            @ForAll @NotBlank String identifier, @ForAll @NotBlank String part, @ForAll @NotBlank String other) {
        Job job = Job.download("s", file("silo", identifier, part, "http://a/", "r"), Instant.EPOCH);
        Job next = Job.download("s", file("silo", identifier + other, part, "http://a/", "r"), Instant.EPOCH);
        Job moved = Job.download("s", file("silo", identifier, other + part, "http://a/", "r"), Instant.EPOCH);

        assertThat(job.id()).isNotEqualTo(next.id()).isNotEqualTo(moved.id());
    }

    @Test
    void aSourceHasOneHarvestAtATime() {
        assertThat(Job.harvest(new HarvestPayload("arxiv", true, "run-1"), Instant.EPOCH)
                        .id())
                .isEqualTo(Job.harvest(new HarvestPayload("arxiv", false, "run-2"), Instant.EPOCH)
                        .id());
    }

    @ParameterizedTest
    @CsvSource({
        "http://Example.org/a, example.org",
        "http://example.org:80/a, example.org",
        "https://example.org:443/a, example.org",
        "https://example.org:80/a, example.org:80",
        "http://user:secret@example.org:8080, example.org:8080",
        "http://[::1]:8080/, [::1]:8080",
        "http://under_score.example.org/, under_score.example.org",
        "http://127.0.0.1:34567/x, 127.0.0.1:34567"
    })
    void theLaneOfAUrlIsItsHost(URI url, String lane) {
        assertThat(Lane.hostOf(url)).isEqualTo(lane);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://h/1, id, not http or https",
        "mailto:a@b, id, not http or https",
        "http:///x, id, no host",
        "http://a%20b/x, id, no host",
        "http://h/1, ' ', identifier is empty"
    })
    void whatCannotBeDownloadedIsRefusedWithTheReason(String url, String identifier, String reason) {
        assertThatThrownBy(() -> file("silo", identifier, "part", url, "run-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void namesThatWouldBreakKeysAreRefused() {
        assertThatThrownBy(() -> new HarvestPayload("a\tb", false, "run"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("source");
        assertThatThrownBy(() -> file("silo", "id", "part", "http://h/", "run\n2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run");
        assertThatThrownBy(() -> file("silo", "x".repeat(10_000), "part", "http://h/", "run"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than");
    }

    private static DownloadPayload file(String silo, String identifier, String part, String url, String run) {
        return new DownloadPayload(silo, identifier, part, URI.create(url), null, OptionalLong.empty(), null, run);
    }
}
