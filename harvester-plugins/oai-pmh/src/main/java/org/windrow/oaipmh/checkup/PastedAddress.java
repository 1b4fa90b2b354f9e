package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.windrow.oaipmh.protocol.BaseUrl;
import org.windrow.spi.HarvestException;

/** Understands what a person pasted: with or without scheme, in brackets, in the middle of a sentence, a DOI. */
final class PastedAddress {

    private static final int LONGEST = 8_000;
    private static final int SHOWN = 80;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]+");
    private static final Pattern WRAPPING =
            Pattern.compile("^(?:[\\s<>\"'`(«»„“”‘’]|\\[(?![0-9a-fA-F:.]+\\]))+|[\\s<>\"'`)«»„“”‘’.,;!]+$");
    private static final Pattern WITHIN_TEXT = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+");
    private static final Pattern SCHEME_MISTYPED = Pattern.compile("(?i)^(https?)(?::[/\\\\]*|[/\\\\]{2,})");
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]+):(?!\\d+(?:[/?#]|$)).*");
    private static final Pattern FILE =
            Pattern.compile("(?is)^(?:file:|[a-z]:[\\\\/]|~?/(?!/)|\\.{1,2}[\\\\/]|\\\\\\\\).*");
    private static final Pattern DOI = Pattern.compile("(?i)^(?:doi:\\s*)?(10\\.\\d{4,9}/\\S+)$");
    private static final Pattern HANDLE = Pattern.compile("(?i)^hdl:\\s*(\\S+/\\S+)$");
    private static final Pattern HOST_FIRST = Pattern.compile(
            "(?s)^(?:[^\\s/?#@:]+(?:\\.[^\\s/?#@:]+)+|localhost" + "|\\[[0-9a-fA-F:.]+\\])(?::\\d{1,5})?(?:[/?#].*)?$");
    private static final Pattern OWN_MACHINE = Pattern.compile("^(?:localhost|[\\d.]+|\\[.*\\])$");

    private PastedAddress() {}

    /**
     * The addresses that may be meant, the likeliest first; a later one is for when nobody answers at the one before.
     *
     * @return at least one, each with http or https and a host, without the arguments of a request
     * @throws HarvestException if no web address is in it
     */
    static List<URI> read(String pasted) throws HarvestException {
        String text = bare(pasted);
        if (text.isEmpty()) {
            throw new HarvestException("There is no address; paste that of any page of the repository.");
        }
        if (text.length() > LONGEST) {
            throw new HarvestException("This is far too long for an address; paste only the address of a page.");
        }
        String address = withScheme(text);
        URI first = WebAddress.read(address)
                .map(BaseUrl::of)
                .orElseThrow(() -> refused(text, "names no host that could be asked; check it for typing mistakes."));
        return List.copyOf(variants(first, !SCHEME_MISTYPED.matcher(text).find()));
    }

    private static String bare(String pasted) {
        String text = INVISIBLE.matcher(pasted).replaceAll("").strip();
        Matcher address = WITHIN_TEXT.matcher(text);
        if (address.find()) {
            text = address.group();
        }
        return WRAPPING.matcher(text.replaceFirst("(?i)^url:\\s*", "")).replaceAll("");
    }

    private static String withScheme(String text) throws HarvestException {
        Matcher web = SCHEME_MISTYPED.matcher(text);
        if (web.find()) {
            return web.group(1).toLowerCase(Locale.ROOT) + "://" + text.substring(web.end());
        }
        Matcher doi = DOI.matcher(text);
        if (doi.matches()) {
            return "https://doi.org/" + doi.group(1);
        }
        Matcher handle = HANDLE.matcher(text);
        if (handle.matches()) {
            return "https://hdl.handle.net/" + handle.group(1);
        }
        refuseOthers(text);
        String host = Stream.of(text.startsWith("//") ? text.substring(2) : text)
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .map(word -> WRAPPING.matcher(word).replaceAll(""))
                .filter(word -> HOST_FIRST.matcher(word).matches())
                .findFirst()
                .orElseThrow(() -> refused(
                        text, "is no web address; paste that of any page of the repository, as the browser shows it."));
        return "https://" + host;
    }

    private static void refuseOthers(String text) throws HarvestException {
        if (FILE.matcher(text).matches()) {
            throw refused(text, "is a file on this computer; paste the address of the repository on the web.");
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("oai:")) {
            throw refused(text, "is the identifier of a record; paste the address of a page of its repository.");
        }
        if (text.matches("(?i)(?:mailto:)?[^\\s/?#@]+@[^\\s/?#@]+")) {
            throw refused(text, "is an e-mail address; paste the address of a page of the repository.");
        }
        Matcher scheme = OTHER_SCHEME.matcher(text);
        if (scheme.matches() && !scheme.group(1).contains(".") && text.matches("\\S+")) {
            throw refused(
                    text,
                    "begins with " + scheme.group(1) + ":, but repositories are harvested over http or https; paste the"
                            + " address of a web page.");
        }
    }

    private static HarvestException refused(String text, String why) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceFirst("(?<=://)[^/@?#]*@", "");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
        return new HarvestException("\"" + shown + "\" " + why);
    }

    private static Set<URI> variants(URI first, boolean schemeGuessed) {
        Set<URI> variants = new LinkedHashSet<>();
        boolean own = OWN_MACHINE.matcher(first.getHost()).matches();
        URI start = schemeGuessed && own ? WebAddress.withScheme(first, "http") : first;
        variants.add(start);
        // why: a password that was meant for an encrypted way, or for that host, goes no other way
        if (start.getRawUserInfo() == null) {
            variants.add(WebAddress.withScheme(start, start.getScheme().equals("https") ? "http" : "https"));
            otherName(start).ifPresent(variants::add);
        }
        return variants;
    }

    /** With {@code www.} where it was left out, and the other way round. */
    private static Optional<URI> otherName(URI address) {
        String host = address.getHost();
        boolean www = host.startsWith("www.");
        long dots = host.chars().filter(c -> c == '.').count();
        if (OWN_MACHINE.matcher(host).matches() || !(www ? dots > 1 : dots == 1)) {
            return Optional.empty();
        }
        String other = www ? host.substring("www.".length()) : "www." + host;
        return Optional.of(URI.create(address.toString().replaceFirst("(?<=://)" + Pattern.quote(host), other)));
    }
}
