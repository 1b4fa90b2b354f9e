package org.windrow.engine.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windrow.spi.HarvestProblem;

/**
 * Tells the cause of a problem from the sentence that was kept of it. Sentences and not codes, because they are all that the
 * failed list holds, of jobs of earlier versions and other nodes, too. The first line that fits holds:
 *
 * <table>
 * <caption>Failed jobs</caption>
 * <tr><th>the sentence has</th><th>cause</th></tr>
 * <tr><td>blocks automated access</td><td>BLOCKED</td></tr>
 * <tr><td>an HTML page came, a page in HTML</td><td>PAGE_INSTEAD_OF_FILE</td></tr>
 * <tr><td>HTTP 404, 410</td><td>NOT_FOUND</td></tr>
 * <tr><td>HTTP 401, 403, 407, 451</td><td>NOT_ALLOWED</td></tr>
 * <tr><td>HTTP 429, 503</td><td>TOO_MANY_REQUESTS</td></tr>
 * <tr><td>HTTP 408</td><td>TIMED_OUT</td></tr>
 * <tr><td>HTTP 5xx</td><td>SERVER_ERROR</td></tr>
 * <tr><td>any other HTTP status</td><td>OTHER_ANSWER</td></tr>
 * <tr><td>the words of a time limit or a least rate</td><td>TIMED_OUT</td></tr>
 * <tr><td>the words of a name that is not known</td><td>UNKNOWN_HOST</td></tr>
 * <tr><td>the words of a certificate or a handshake</td><td>NOT_SECURE</td></tr>
 * <tr><td>larger than, more than … bytes</td><td>TOO_LARGE</td></tr>
 * <tr><td>an empty answer, a wrong length or checksum</td><td>DAMAGED</td></tr>
 * <tr><td>the words of a full or unwritable disk or a refused silo</td><td>DISK</td></tr>
 * <tr><td>the words of an address that cannot be asked</td><td>BAD_ADDRESS</td></tr>
 * <tr><td>the words of a connection that failed or broke</td><td>NO_CONNECTION</td></tr>
 * <tr><td>died workers, a Java exception's name</td><td>BROKE_DOWN</td></tr>
 * <tr><td>the words by which the intake refuses</td><td>NO_JOB</td></tr>
 * <tr><td>anything else</td><td>OTHER</td></tr>
 * </table>
 *
 * <p>Of records, the kind of the problem decides first, then whether the sentence speaks of XML (REPAIRED_XML, otherwise
 * REPAIRED) or of a server that does not give a record (RECORD_NOT_GIVEN, otherwise RECORD_UNREADABLE); a warning is ODD.
 */
public final class CauseRule {

    private static final Pattern STATUS = Pattern.compile("\\bHTTP (\\d{3})\\b");

    /** A cause and the words that tell it. */
    private record Words(ProblemCause cause, Pattern pattern) {

        static Words of(ProblemCause cause, String pattern) {
            return new Words(cause, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Words> BEFORE_STATUS = List.of(
            Words.of(ProblemCause.BLOCKED, "blocks automated access"),
            Words.of(ProblemCause.PAGE_INSTEAD_OF_FILE, "an html page came|a page in html"));

    private static final List<Words> AFTER_STATUS = List.of(
            Words.of(
                    ProblemCause.TIMED_OUT,
                    "did not answer within|did not accept a connection within|bytes a second over|took longer than"
                            + "|timed out|time of the .* is over"),
            Words.of(ProblemCause.UNKNOWN_HOST, "the host .* is not known"),
            Words.of(ProblemCause.NOT_SECURE, "certificate|handshake|\\btls\\b|\\bssl"),
            Words.of(ProblemCause.TOO_LARGE, "is larger than the|more than (the )?\\d+ bytes"),
            Words.of(
                    ProblemCause.DAMAGED,
                    "an empty answer came|bytes came where|announced was|a part of the file that was not asked for"),
            Words.of(
                    ProblemCause.DISK,
                    "the disk of the silo|the silo .*(cannot be|is not|not inside)|no space left|name a folder below"),
            Words.of(
                    ProblemCause.BAD_ADDRESS,
                    "addresses can be asked|names no host|redirect|not http or https|has no host"),
            Words.of(
                    ProblemCause.BROKE_DOWN,
                    "worker died|\\b(java|org|tools)\\.[a-z.]+[A-Z]\\w+(Exception|Error)|is being fetched already"),
            Words.of(
                    ProblemCause.NO_JOB,
                    "^(the entry|it is no json|its payload|it does not have the form)|nothing is known of the source"
                            + "|^the (url|pid|silo|part|size|identifier|source|run) (is|has) "),
            Words.of(ProblemCause.NO_CONNECTION, "connect|broke|closed|reset|unreachable|network|ended early"));

    private static final Pattern XML = Pattern.compile("\\bXML\\b|broke off|document");
    private static final Pattern NOT_GIVEN = Pattern.compile("does not give this record|cannot be had");

    private CauseRule() {}

    /** The cause of a failed job. */
    public static ProblemCause of(String error) {
        Matcher status = STATUS.matcher(error);
        return find(BEFORE_STATUS, error)
                .or(() -> status.find() ? Optional.of(ofStatus(Integer.parseInt(status.group(1)))) : Optional.empty())
                .or(() -> find(AFTER_STATUS, error))
                .orElse(ProblemCause.OTHER);
    }

    private static ProblemCause ofStatus(int status) {
        return switch (status) {
            case 404, 410 -> ProblemCause.NOT_FOUND;
            case 401, 403, 407, 451 -> ProblemCause.NOT_ALLOWED;
            case 429, 503 -> ProblemCause.TOO_MANY_REQUESTS;
            case 408 -> ProblemCause.TIMED_OUT;
            default -> status >= 500 ? ProblemCause.SERVER_ERROR : ProblemCause.OTHER_ANSWER;
        };
    }

    private static Optional<ProblemCause> find(List<Words> rules, String error) {
        return rules.stream()
                .filter(words -> words.pattern().matcher(error).find())
                .map(Words::cause)
                .findFirst();
    }

    /** The cause of what was told of a record or an answer. */
    public static ProblemCause of(HarvestProblem problem) {
        return switch (problem.kind()) {
            case REPAIRED -> XML.matcher(problem.message()).find() ? ProblemCause.REPAIRED_XML : ProblemCause.REPAIRED;
            case LOST ->
                NOT_GIVEN.matcher(problem.message()).find()
                        ? ProblemCause.RECORD_NOT_GIVEN
                        : ProblemCause.RECORD_UNREADABLE;
            case WARNING -> ProblemCause.ODD;
        };
    }
}
