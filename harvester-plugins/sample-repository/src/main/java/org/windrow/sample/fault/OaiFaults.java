package org.windrow.sample.fault;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;
import org.windrow.sample.oai.OaiArguments;
import org.windrow.sample.oai.ResumptionToken;

/** Faults in the protocol: the answer is XML, but not the one that was due. */
public final class OaiFaults {

    private static final Pattern PAYLOAD =
            Pattern.compile("<(Identify|List\\w+|GetRecord)>.*</\\1>|<error .*?</error>", Pattern.DOTALL);
    private static final Pattern RECORDS =
            Pattern.compile("<(record|header)[ >].*</\\1>\\s*(?=<resumptionToken)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(<resumptionToken[^>]*>)([^<]*)");

    private OaiFaults() {}

    /** An OAI-PMH error of that code instead of the answer. */
    public static Fault error(String code, String message) {
        return (request, repository) -> {
            String body = repository.handle(request).bodyText();
            String error = "<error code=\"" + code + "\">" + message + "</error>";
            return xml(PAYLOAD.matcher(body).replaceFirst(Matcher.quoteReplacement(error)));
        };
    }

    /** The token is refused as too old. */
    public static Fault expiredToken() {
        return error("badResumptionToken", "This token has expired.");
    }

    /** The page's own token again, so that the list never gets on; to be given on later pages. */
    public static Fault repeatedToken() {
        return (request, repository) -> withToken(repository.handle(request), askedToken(request));
    }

    /** The same page over and over under a token that is spelt anew each time; to be given on later pages. */
    public static Fault samePageUnderNewTokens() {
        AtomicInteger salt = new AtomicInteger();
        return (request, repository) -> {
            String asked = askedToken(request);
            String next = ResumptionToken.parse(asked)
                    .map(token -> token.salted(salt.incrementAndGet()).text())
                    .orElse(asked);
            return withToken(repository.handle(request), next);
        };
    }

    /** Pages without records that always promise more, each token new; to be given on later pages. */
    public static Fault endlessEmptyPages() {
        Fault samePage = samePageUnderNewTokens();
        return (request, repository) -> {
            String body = samePage.apply(request, repository).bodyText();
            return xml(RECORDS.matcher(body).replaceFirst(""));
        };
    }

    /** The list ends here with an empty token, although completeListSize says that there is more. */
    public static Fault earlyEnd() {
        return (request, repository) -> withToken(repository.handle(request), "");
    }

    /** The page comes without its resumptionToken element. */
    public static Fault withoutToken() {
        return (request, repository) ->
                xml(repository.handle(request).bodyText().replaceFirst("(?s)<resumptionToken.*</resumptionToken>", ""));
    }

    /** The token comes without completeListSize, cursor and expirationDate. */
    public static Fault tokenWithoutAttributes() {
        return (request, repository) ->
                xml(repository.handle(request).bodyText().replaceFirst("<resumptionToken[^>]*>", "<resumptionToken>"));
    }

    private static String askedToken(Request request) {
        return OaiArguments.of(request).value("resumptionToken").orElse("");
    }

    private static Response withToken(Response page, String token) {
        Matcher element = TOKEN.matcher(page.bodyText());
        return xml(element.replaceFirst("$1" + Matcher.quoteReplacement(token)));
    }

    private static Response xml(String body) {
        return Response.of(200, "text/xml; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }
}
