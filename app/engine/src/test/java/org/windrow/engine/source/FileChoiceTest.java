package org.windrow.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.engine.schedule.Schedule;
import tools.jackson.databind.json.JsonMapper;

class FileChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "application/pdf;charset=binary, x.bin, PDF",
        "application/octet-stream, thesis.PDF, PDF",
        ", talk.pptx, DOCUMENTS",
        "application/vnd.ms-excel, , DOCUMENTS",
        "image/x-odd, , IMAGES",
        "video/mp4, , AUDIO_VIDEO",
        ", sound.mp3, AUDIO_VIDEO",
        "text/csv, , DATA",
        "text/plain, , DOCUMENTS",
        "application/x-odd, cells.zip, DATA",
        "application/x-odd, , OTHER"
    })
    void theMediaTypeAndThenTheNameTellTheSort(String mediaType, String name, FileGroup group) {
        assertThat(FileGroup.of(mediaType, name)).contains(group);
    }

    @ParameterizedTest
    @CsvSource({"application/octet-stream, download", ", bitstream.v1", ", "})
    void whatSaysNothingIsNotGuessed(String mediaType, String name) {
        assertThat(FileGroup.of(mediaType, name)).isEmpty();
    }

    @Test
    void aFileIsLeftOutForItsSortOrItsSizeButNeverForWhatIsNotKnown() {
        var choice = new FileChoice(Set.of(FileGroup.PDF), 50_000_000);
        assertThat(choice.leavesOut(Optional.of(FileGroup.IMAGES), OptionalLong.empty()))
                .contains("images");
        assertThat(choice.leavesOut(Optional.of(FileGroup.PDF), OptionalLong.of(50_000_001)))
                .contains("larger than 50 MB");
        assertThat(choice.leavesOut(Optional.of(FileGroup.PDF), OptionalLong.of(50_000_000)))
                .isEmpty();
        assertThat(choice.leavesOut(Optional.empty(), OptionalLong.empty())).isEmpty();
        assertThat(FileChoice.EVERYTHING.leavesOut(Optional.of(FileGroup.OTHER), OptionalLong.of(Long.MAX_VALUE)))
                .isEmpty();
    }

    @Test
    void aSourceGoesThroughJsonWithAllItsChoices() {
        var json = JsonMapper.builder().build();
        Source source = new Source(
                "zenodo",
                "Zenodo",
                "oai-pmh",
                URI.create("https://zenodo.org/oai2d"),
                Map.of("set", "a"),
                "zenodo",
                true,
                Duration.ofSeconds(2),
                1,
                new FileChoice(Set.of(FileGroup.PDF, FileGroup.DATA), 1_000),
                new Schedule.Daily(LocalTime.of(3, 0)),
                true);
        assertThat(json.readValue(json.writeValueAsString(source), Source.class))
                .isEqualTo(source);
    }

    @Test
    void aSourceOfAnEarlierVersionWantsEverythingByHand() {
        Source source = JsonMapper.builder().build().readValue("""
                {"id": "a", "name": "A", "plugin": "oai-pmh", "address": "https://example.org/oai", "options": {},
                 "silo": "a", "files": true, "gap": "PT1S", "connections": 1}""", Source.class);
        assertThat(source.choice()).isEqualTo(FileChoice.EVERYTHING);
        assertThat(source.schedule()).isEqualTo(Schedule.BY_HAND);
        assertThat(source.paused()).isFalse();
    }
}
