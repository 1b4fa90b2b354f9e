package org.windrow.oaipmh.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks at the start and the end of a body: the root element tells what it is, whatever the headers claim (case 48). */
final class Sniff {

    private static final int HEAD = 64 << 10;
    private static final int FIRST_WORDS = 160;
    private static final Pattern ERROR = Pattern.compile("<(?:[\\w.-]+:)?error\\s");
    private static final Pattern NOT_TEXT =
            Pattern.compile("(?is)<(script|style|title)\\b.*?</\\1\\s*>|<!--.*?-->|<[^>]*>|[\\s\\p{Cntrl}]+");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title");

    private final String head;
    private final SpooledBody body;
    private final String root;

    Sniff(SpooledBody body, DocumentKind kind) throws IOException {
        this.body = body;
        this.root = "(?:[\\w.-]+:)?" + kind.root();
        this.head = text(body.head(HEAD));
    }

    /** Whether the root element is there. */
    boolean isKind() {
        return Pattern.compile("<" + root + "[\\s>/]").matcher(head).find();
    }

    /** Whether there is an error of OAI-PMH. */
    boolean hasError() {
        return ERROR.matcher(head).find();
    }

    /** Whether the end of the root element is there, maybe with something after it (case 42). */
    boolean isWhole() throws IOException {
        return Pattern.compile("</" + root + "\\s*>|<" + root + "[^<>]*/>")
                .matcher(text(body.tail(HEAD)))
                .find();
    }

    /** The words by which programs are kept out: Cloudflare, AWS WAF, Anubis and their kind. */
    boolean isChallenge() {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.contains("challenge-platform")
                || lower.contains("cf-chl")
                || lower.contains("awswaf")
                || lower.contains("making sure you're not a bot")
                || lower.contains("<title>just a moment...</title>");
    }

    /** What a person would read first on the page; empty if there is nothing to read. */
    String firstWords() {
        var title = TITLE.matcher(head);
        String start = title.find() ? title.group(1) + ": " : "";
        String words = start + NOT_TEXT.matcher(head).replaceAll(" ");
        String clean = words.replaceAll("\\s+", " ").strip();
        return clean.length() <= FIRST_WORDS ? clean : clean.substring(0, FIRST_WORDS) + "...";
    }

    private static String text(byte[] bytes) {
        return new String(bytes, charset(bytes));
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 4) {
            return ISO_8859_1;
        }
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0x003C -> UTF_16BE;
            case 0xFFFE, 0x3C00 -> UTF_16LE;
            default -> ISO_8859_1;
        };
    }
}
