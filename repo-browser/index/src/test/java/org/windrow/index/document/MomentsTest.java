package org.windrow.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Datestamps as they come. */
class MomentsTest {

    private static final long DAY = Instant.parse("2010-02-11T00:00:00Z").getEpochSecond();

    @Test
    void aDayIsItsBeginningAndASecondIsUtcWithAndWithoutItsSign() {
        assertThat(Moments.seconds("2010-02-11")).hasValue(DAY);
        assertThat(Moments.seconds(" 2010-02-11T13:43:51 ")).hasValue(DAY + 49_431);
        assertThat(Moments.seconds("2010-02-11T13:43:51Z")).hasValue(DAY + 49_431);
        assertThat(Moments.seconds("2010-02-11T13:43:51.5Z")).hasValue(DAY + 49_431);
    }

    @Test
    void whatIsNoDateIsNone() {
        for (String text : new String[] {"", " ", "Z", "today", "2010-13-01", "2010-02-30T00:00:00Z", "２０１０-02-11"}) {
            assertThat(Moments.seconds(text)).as(text).isEmpty();
        }
    }

    @Property
    void everySecondOfFourDigitYearsIsReadAsJavaWritesIt(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second) {
        assertThat(Moments.seconds(Instant.ofEpochSecond(second).toString())).hasValue(second);
    }
}
