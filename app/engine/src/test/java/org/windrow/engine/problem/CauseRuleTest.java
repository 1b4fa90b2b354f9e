package org.windrow.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.windrow.spi.HarvestProblem;

class CauseRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "era.ed.ac.uk/a.pdf does not exist (HTTP 404)|NOT_FOUND",
                "era.ed.ac.uk/a.pdf was answered with HTTP 504. Tried 6 times|SERVER_ERROR",
                "h/a: h:80 did not answer within 120 s.. Tried 6 times|TIMED_OUT",
                "h/a: h:80 sent fewer than 10 bytes a second over 60 s.|TIMED_OUT",
                "h/a took longer than 21600 s; a later attempt goes on from there|TIMED_OUT",
                "h/a: The certificate of h:443 was refused.|NOT_SECURE",
                "h/a is larger than the 5000 bytes that a file may have; the limit is in the settings|TOO_LARGE",
                "h/a: h:80 sent a body of more than the 500 bytes allowed.|TOO_LARGE",
                "h/a: 12 bytes came where 400 were declared|DAMAGED",
                "h/a has the md5 aa, announced was bb; it came so twice|DAMAGED",
                "The disk of the silo /silos/x has no room for this file: it needs 9 MiB, 8 MiB are left.|DISK",
                "The disk of the silo /silos/x is full: 3 MiB are left, 512 MiB are to stay free.|DISK",
                "The silo \"../x\" is not inside /silos; name a folder below it, or choose another silo root|DISK",
                "h/a: Only http and https addresses can be asked, not 'ftp'.|BAD_ADDRESS",
                "h/a: h:80 closed the connection.|NO_CONNECTION",
                "Its worker died while it held this job, 5 times|BROKE_DOWN",
                "java.lang.IllegalStateException: oh|BROKE_DOWN",
                "The entry's 'url' is missing or no text|NO_JOB",
                "Nothing is known of the source x|NO_JOB",
                "Something nobody has thought of|OTHER",
            })
    void aFailedJobHasACause(String error, ProblemCause cause) {
        assertThat(CauseRule.of(error)).isEqualTo(cause);
        assertThat(cause.isOfFiles()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP", "HTTP 99999", "((((", "\0"})
    void anySentenceHasACause(String error) {
        assertThat(CauseRule.of(error)).isEqualTo(ProblemCause.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REPAIRED|The record was no XML: a control character was cut out.|REPAIRED_XML",
                "REPAIRED|Something stood before the document and was cut off.|REPAIRED_XML",
                "REPAIRED|The datestamp was sent with a space.|REPAIRED",
                "LOST|The server does not give this record: idDoesNotExist.|RECORD_NOT_GIVEN",
                "LOST|The record could not be read: it is larger than 10240 KiB.|RECORD_UNREADABLE",
                "WARNING|The list is asked for again.|ODD",
            })
    void whatIsOddAboutARecordHasACauseThatCannotBeTriedAgain(
            HarvestProblem.Kind kind, String message, ProblemCause cause) {
        assertThat(CauseRule.of(new HarvestProblem(kind, "oai:x:1", message))).isEqualTo(cause);
        assertThat(cause.isOfFiles()).isFalse();
    }
}
