package org.windrow.oaipmh.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.parse.MalformedPageException.LimitPassed;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.RecordHeader;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.HarvestProblem.Kind;

/**
 * Saves what can be saved of a page that is not well-formed: each record is tried as it is, then with its text mended, then as
 * jsoup reads it. A sound record between two broken ones is therefore stored unchanged and counts as no repair.
 */
final class PageSalvage {

    private static final String PREFIX = "(?:[\\w.-]{1,40}:)?";
    private static final Pattern ROOT = Pattern.compile("<(" + PREFIX + "OAI-PMH)(?:\\s[^<>]*)?>");
    private static final Pattern LIST =
            Pattern.compile("<(" + PREFIX + "(?:ListRecords|ListIdentifiers|GetRecord))(?:\\s[^<>]*)?>");
    private static final Pattern IDENTIFIER =
            Pattern.compile("<" + PREFIX + "identifier(?:\\s[^<>]*)?>\\s*([^<]{1,500})");
    private static final Pattern ROOT_END = Pattern.compile("</" + PREFIX + "OAI-PMH\\s*>");
    private static final OaiResponse NOTHING =
            new OaiResponse("", List.of(), null, 0, null, List.of(), List.of(), false);
    private static final String PLAIN_START = "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>";
    private static final String PLAIN_END = "</ListRecords></OAI-PMH>";

    private final PageHandler handler;
    private final ParseLimits limits;
    private final String subject;
    private String start = PLAIN_START;
    private String end = PLAIN_END;

    PageSalvage(PageHandler handler, ParseLimits limits, String subject) {
        this.handler = handler;
        this.limits = limits;
        this.subject = subject;
    }

    /**
     * Reads the page again, and gives what was not given yet.
     *
     * @param given how many records went to the handler before the fault
     * @param fault what made the page unreadable as a stream
     */
    OaiResponse read(InputStream page, long given, MalformedPageException fault)
            throws MalformedPageException, IOException, InterruptedException {
        RecordSplitter splitter = new RecordSplitter(page, limits.recordBytes());
        TextDecoder decoder = new TextDecoder(splitter.head());
        surroundings(decoder.decode(splitter.head().getBytes(ISO_8859_1)).text());
        long records = 0;
        boolean brokenOff = false;
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            if (piece.get().state() == RecordSplitter.State.BROKEN_OFF) {
                brokenOff = true;
            } else if (++records > given) {
                record(piece.get(), decoder, fault);
            }
        }
        String rest = splitter.head() + splitter.tail();
        boolean truncated = brokenOff || !ROOT_END.matcher(rest).find();
        if (truncated) {
            repaired("The page broke off before its end; " + records + " whole records of it are kept.");
        }
        OaiPmhParser frame = frame(decoder.decode(rest.getBytes(ISO_8859_1)).text(), truncated, fault);
        if (records == 0 && frame.response().equals(NOTHING)) {
            throw fault;
        }
        return frame.response().with(records, truncated);
    }

    private void repaired(String message) throws InterruptedException {
        handler.problem(new HarvestProblem(Kind.REPAIRED, subject, message));
    }

    /** Finds the start tags around the records, for the namespaces that they declare. */
    private void surroundings(String head) throws InterruptedException {
        String mended = TextRepair.mend(head).text();
        Matcher root = ROOT.matcher(mended);
        Matcher list = LIST.matcher(mended);
        if (root.find() && list.find(root.end())) {
            String tags = root.group() + list.group();
            String close = "</" + list.group(1) + "></" + root.group(1) + ">";
            if (reads(new OaiPmhParser(new Single(), limits), tags + close)) {
                start = tags;
                end = close;
            }
        }
    }

    private void record(RecordSplitter.Piece piece, TextDecoder decoder, MalformedPageException fault)
            throws InterruptedException {
        TextDecoder.Decoded decoded = decoder.decode(piece.bytes());
        if (piece.state() == RecordSplitter.State.TOO_LARGE) {
            lost(decoded.text(), "it is larger than " + (limits.recordBytes() >> 10) + " KiB");
            return;
        }
        List<String> repairs = new ArrayList<>();
        if (decoded.repair() != null) {
            repairs.add(decoded.repair());
        }
        try {
            give(tried(decoded.text(), repairs), repairs);
        } catch (LimitPassed e) {
            lost(decoded.text(), e.getMessage());
        } catch (MalformedPageException e) {
            lost(decoded.text(), e.getMessage() + "; the page's first fault was: " + fault.getMessage());
        }
    }

    private Single tried(String text, List<String> repairs) throws MalformedPageException, InterruptedException {
        Optional<Single> asItIs = attempt(text);
        if (asItIs.isPresent()) {
            return asItIs.get();
        }
        TextRepair.Mended mended = TextRepair.mend(text);
        repairs.addAll(mended.repairs());
        Optional<Single> asMended = attempt(mended.text());
        if (asMended.isPresent()) {
            return asMended.get();
        }
        if (text.length() > LenientXml.LONGEST) {
            throw new LimitPassed("It is no XML and too large for a lenient reading");
        }
        repairs.add("read leniently, since its tags do not match");
        return parsed(LenientXml.mend(mended.text(), start));
    }

    private Optional<Single> attempt(String text) throws LimitPassed, InterruptedException {
        try {
            return Optional.of(parsed(text));
        } catch (LimitPassed e) {
            throw e;
        } catch (MalformedPageException e) {
            return Optional.empty();
        }
    }

    private Single parsed(String text) throws MalformedPageException, InterruptedException {
        Single single = new Single();
        new OaiPmhParser(single, limits).read(stream(start + text + end));
        if (single.header == null) {
            throw new MalformedPageException("There is no record in it");
        }
        return single;
    }

    private void give(Single single, List<String> repairs) throws InterruptedException {
        RecordHeader header = Objects.requireNonNull(single.header);
        if (!repairs.isEmpty()) {
            String name = header.identifier().isEmpty() ? subject : header.identifier();
            handler.problem(new HarvestProblem(
                    Kind.REPAIRED, name, "The record was no XML: " + String.join(", ", repairs) + "."));
        }
        for (HarvestProblem problem : single.problems) {
            handler.problem(problem);
        }
        handler.record(header, single.metadata);
    }

    private void lost(String text, @Nullable String why) throws InterruptedException {
        Matcher identifier = IDENTIFIER.matcher(text);
        String name = identifier.find() ? identifier.group(1).strip() : subject;
        handler.problem(new HarvestProblem(Kind.LOST, name, "The record could not be read: " + why + "."));
    }

    /** What the page says beside its records, read in the same three ways. */
    private OaiPmhParser frame(String text, boolean truncated, MalformedPageException fault)
            throws InterruptedException {
        String document = withoutProlog(text);
        OaiPmhParser asItIs = new OaiPmhParser(new Single(), limits);
        if (reads(asItIs, document)) {
            return asItIs;
        }
        if (!truncated) {
            repaired("The page around the records was no XML: " + fault.getMessage());
        }
        String mended = TextRepair.mend(document).text();
        OaiPmhParser asMended = new OaiPmhParser(new Single(), limits);
        if (reads(asMended, mended)) {
            return asMended;
        }
        OaiPmhParser lenient = new OaiPmhParser(new Single(), limits);
        return reads(lenient, LenientXml.mend(mended, "")) ? lenient : asMended;
    }

    private static boolean reads(OaiPmhParser parser, String document) throws InterruptedException {
        try {
            parser.read(stream(document));
            return true;
        } catch (MalformedPageException e) {
            return false;
        }
    }

    private static String withoutProlog(String text) {
        Matcher root = ROOT.matcher(text);
        return root.find() ? text.substring(root.start()) : text;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** Takes the one record of a document. */
    private static final class Single implements PageHandler {

        private @Nullable RecordHeader header;
        private byte @Nullable [] metadata;
        private final List<HarvestProblem> problems = new ArrayList<>();

        @Override
        public void record(RecordHeader recordHeader, byte @Nullable [] recordMetadata) {
            header = recordHeader;
            metadata = recordMetadata;
        }

        @Override
        public void problem(HarvestProblem problem) {
            problems.add(problem);
        }
    }
}
