package org.windrow.view.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.view.export.ExportOrder.Format;

class ProposedNameTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Haymaking under Uncertain Skies | Haymaking-under-Uncertain-Skies-2026-11-22-bag
                    The Mower's "Hay": a/b\\c, 2nd ed. | The-Mowers-Hay-a-b-c-2nd-ed-2026-11-22-bag
                    ../../etc/passwd | etc-passwd-2026-11-22-bag
                    Über die Heuernte | Über-die-Heuernte-2026-11-22-bag
                    干し草の作り方 | 干し草の作り方-2026-11-22-bag
                    CON | CON-2026-11-22-bag
                    .hidden | hidden-2026-11-22-bag
                    """)
    void itSaysWhatIsInItAndTheDay(String title, String name) {
        assertThat(ProposedName.of(title, "silo", DAY, Format.BAG)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!*", "\u202e\u200b", "\u0301"})
    void whatCannotStandInANameIsCalledAfterTheSilo(String title) {
        assertThat(ProposedName.of(title, "barn", DAY, Format.ZIP)).isEqualTo("barn-2026-11-22.zip");
        assertThat(ProposedName.of(title, "…", DAY, Format.CSV)).isEqualTo("export-2026-11-22.csv");
    }

    @Test
    void aLongTitleEndsWithAWholeWordWhereThereAreWords() {
        String title = "On the Making of Good Hay in Wet Summers and What the Weather Had to Say about It";
        assertThat(ProposedName.of(title, "silo", DAY, Format.XML))
                .isEqualTo("On-the-Making-of-Good-Hay-in-Wet-Summers-and-What-the-2026-11-22.xml");
        String without = "\uD840\uDC00".repeat(400);
        String name = ProposedName.of(without, "silo", DAY, Format.JSON_LINES);
        assertThat(("." + name + ".unfinished").getBytes(UTF_8)).hasSizeLessThan(255);
        assertThat(name).startsWith("\uD840\uDC00".repeat(56) + "-2026");
    }
}
