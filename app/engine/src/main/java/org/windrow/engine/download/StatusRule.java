package org.windrow.engine.download;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.download.DownloadResult.Refused;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Scope;
import org.windrow.spi.RetryAfter;
import org.windrow.spi.WebResponse;

/** What a status other than success means for a download. */
final class StatusRule {

    private StatusRule() {}

    /**
     * Judges an answer by its status.
     *
     * @param place the file's place, for the message
     * @return empty if the answer carries the file: 200, 203, or 206 as it was asked for
     */
    static Optional<DownloadResult> judge(WebResponse answer, String place, Instant now) {
        int status = answer.status();
        Duration wait = answer.header("Retry-After")
                .flatMap(header -> RetryAfter.parse(header, now))
                .orElse(null);
        if (isChallenge(answer)) {
            return refused("%s blocks automated access; ask its administrator to let harvesters in", place);
        }
        return switch (status) {
            case 200, 203, 206 -> Optional.empty();
            case 401 -> refused("%s asks for a login (HTTP 401)", place);
            case 403 -> refused("%s is not open to everyone (HTTP 403); it may be restricted or under embargo", place);
            case 404 -> refused("%s does not exist (HTTP 404)", place);
            case 407 -> refused("The proxy on the way to %s asks for a login (HTTP 407); see the settings", place);
            case 410 -> refused("%s was removed (HTTP 410)", place);
            case 451 -> refused("%s is withheld for legal reasons (HTTP 451)", place);
            case 408, 425 -> retry(place, status, Scope.FILE, wait);
            case 429, 503 -> retry(place, status, Scope.HOST, wait);
            default ->
                status >= 500
                        // why: one file that its server cannot give says nothing of the others, unless the server asks
                        // for a pause
                        ? retry(place, status, wait == null ? Scope.FILE : Scope.HOST, wait)
                        : status < 300
                                ? retry(place, status, Scope.FILE, wait)
                                : refused("%s was answered with HTTP " + status + " in place of a file", place);
        };
    }

    /** Cloudflare's and AWS's challenges, which only a browser passes (case 23). */
    private static boolean isChallenge(WebResponse answer) {
        return answer.header("cf-mitigated")
                        .filter("challenge"::equalsIgnoreCase)
                        .isPresent()
                || answer.header("x-amzn-waf-action").isPresent();
    }

    private static Optional<DownloadResult> refused(String format, String place) {
        return Optional.of(new Refused(format.formatted(place)));
    }

    private static Optional<DownloadResult> retry(String place, int status, Scope scope, @Nullable Duration wait) {
        String reason = status == 429
                ? "%s: the host asks for fewer requests (HTTP 429)".formatted(place)
                : "%s was answered with HTTP %d".formatted(place, status);
        return Optional.of(new Retry(reason, scope, wait));
    }
}
