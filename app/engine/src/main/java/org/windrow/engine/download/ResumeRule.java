package org.windrow.engine.download;

import java.util.Optional;
import java.util.OptionalLong;
import org.windrow.spi.WebResponse;

/** What an answer to a request for the rest of a file is good for. */
enum ResumeRule {
    /** The body goes on exactly where the partial file ends. */
    APPEND,
    /** The body is the file from its start. */
    FROM_START,
    /** The partial file is the whole file already; the body is of no use. */
    WHOLE,
    /** The answer fits the partial file in no way: throw that away and ask for the whole file. */
    ASK_AGAIN,
    /** The answer is about something else, such as an error. */
    NOT_ABOUT_IT;

    /**
     * Judges an answer to a request with Range from {@code have} on and If-Range.
     *
     * @param have the bytes that the partial file holds, more than 0
     * @param earlier the validators of the answer that they came with
     */
    static ResumeRule judge(WebResponse answer, long have, Validators earlier) {
        Optional<ContentRange> range = answer.header("Content-Range").flatMap(ContentRange::parse);
        return switch (answer.status()) {
            case 200 -> FROM_START;
            case 206 -> {
                boolean fits = range.isPresent() && range.get().first() == have;
                yield fits && Validators.of(answer).mayContinue(earlier) ? APPEND : ASK_AGAIN;
            }
            case 416 -> {
                // why: only the server's word that the file ends here, of the same state, makes the partial file whole
                boolean ends = range.map(ContentRange::total).equals(Optional.of(OptionalLong.of(have)));
                Validators now = Validators.of(answer);
                boolean named = now.etag() != null || now.lastModified() != null;
                yield ends && named && now.mayContinue(earlier) ? WHOLE : ASK_AGAIN;
            }
            default -> NOT_ABOUT_IT;
        };
    }
}
