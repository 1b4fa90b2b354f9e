package org.windrow.desktop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Figures;
import org.windrow.engine.event.Event;
import org.windrow.engine.event.Fact;
import org.windrow.fxkit.Texts;

class EventWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatHappenedIsSaidInTheLanguageOfThePerson() {
        Fact end = Fact.of(
                Fact.Code.RUN_INCOMPLETE,
                12_400,
                12_000,
                300,
                100,
                40,
                38,
                "2 files could not be had; harvesting again tries them again");

        assertThat(german(end))
                .isEqualTo("Harvest unvollständig: 12.400 Datensätze, 12.000 neu, 300 geändert, 100 gelöscht;"
                        + " 38 von 40 Dateien heruntergeladen. 2 Dateien waren nicht zu bekommen;"
                        + " der nächste Harvest versucht es wieder");
        assertThat(english(end)).startsWith("Harvest incomplete: 12,400 records, 12,000 new");
    }

    @Test
    void aServerThatAskedToWaitIsNamedWithTheTimeWhenItGoesOn() {
        Fact wait = Fact.of(Fact.Code.ASKED_TO_WAIT, NOW.plusSeconds(540), "HTTP 503 from arxiv.org");

        assertThat(german(wait))
                .isEqualTo("Der Server bat um eine Pause; um 12:09:00 geht es von selbst weiter."
                        + " Der Host bittet um weniger Anfragen – HTTP 503 from arxiv.org");
    }

    @Test
    void aReasonIsInTheLanguageOfThePersonTooAndSoIsAPartOfWindrow() {
        Fact gone = Fact.of(Fact.Code.WORKER_GIVEN_UP, "could not be started: The connection to Redis was closed.");
        Fact leftOut = Fact.of(Fact.Code.FILES_LEFT_OUT, 1_002, "images", 1_000, "larger than 50 MB", 2);
        var words =
                new EventWords(TestTexts.german(), new Figures(TestTexts.german(), Clock.fixed(NOW, ZoneOffset.UTC)));

        assertThat(german(gone))
                .isEqualTo("Aufgegeben: ließ sich nicht starten: Die Verbindung zu Redis wurde geschlossen.");
        assertThat(german(leftOut))
                .isEqualTo("Auf Wunsch ausgelassen: 1.002 Dateien (Bilder 1.000, größer als 50 MB 2)");
        assertThat(words.subject(new Event(1, NOW, Event.Level.WARNING, "configuration", "", null)))
                .isEqualTo("Einstellungen");
    }

    @ParameterizedTest
    @EnumSource(Fact.Code.class)
    void everyCodeHasWordsInEachLanguage(Fact.Code code) {
        Object[] values = code.name().startsWith("RUN_")
                ? new Object[] {1, 1, 0, 0, 0, 0, ""}
                : switch (code) {
                    case ASKED_TO_WAIT -> new Object[] {NOW, "why"};
                    case RECORD_PROBLEM -> new Object[] {"oai:1", "The record has no metadata."};
                    case FILES_LEFT_OUT -> new Object[] {5, "images", 3, "larger than 50 MB", 2};
                    default -> new Object[] {3};
                };

        assertThat(List.of(german(Fact.of(code, values)), english(Fact.of(code, values))))
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{", "as it was told"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Fact.Code.class)
    void aCodeWhoseValuesMakeNoSenseIsSaidAsItWasTold(Fact.Code code) {
        List<Fact> odd = List.of(new Fact(code, List.of()), new Fact(code, List.of("a", "b", "c")));

        assertThat(odd).allSatisfy(fact -> assertThat(german(fact)).isNotBlank());
        assertThat(german(null)).isEqualTo("as it was told");
    }

    private static String german(@Nullable Fact fact) {
        return words(TestTexts.german(), fact);
    }

    private static String english(@Nullable Fact fact) {
        return words(TestTexts.english(), fact);
    }

    private static String words(Texts texts, @Nullable Fact fact) {
        var figures = new Figures(texts, Clock.fixed(NOW, ZoneOffset.UTC));
        return new EventWords(texts, figures).of(new Event(1, NOW, Event.Level.INFO, "zenodo", "as it was told", fact));
    }
}
