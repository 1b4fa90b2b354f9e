package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.Shown;
import org.windrow.oaipmh.protocol.Datestamp;
import org.windrow.oaipmh.protocol.Granularity;
import org.windrow.oaipmh.protocol.Identification;
import org.windrow.spi.HarvestProblem;
import org.windrow.spi.checkup.CheckUpWarning;
import org.windrow.spi.checkup.CheckUpWarning.Kind;

/** Notices what is odd about a repository, and says it in plain words; of each kind once. */
final class Oddities {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final Duration SLOW = Duration.ofSeconds(5);

    /** Identify that names a date so near has no real one, as a rule (case 54). */
    private static final Duration JUST_NOW = Duration.ofDays(2);

    private static final Instant BEFORE_COMPUTERS = Instant.EPOCH;

    private final Clock clock;
    private final Map<Kind, CheckUpWarning> warnings = new EnumMap<>(Kind.class);

    Oddities(Clock clock) {
        this.clock = clock;
    }

    /** What was noticed, the gravest first. */
    List<CheckUpWarning> warnings() {
        return List.copyOf(warnings.values());
    }

    void add(Kind kind, int fieldNotesCase, String sentence) {
        warnings.putIfAbsent(kind, new CheckUpWarning(kind, sentence, fieldNotesCase));
    }

    /** What any page shows: how long it took, and whether it had to be mended. */
    void page(Answer page) {
        if (page.took().compareTo(SLOW) > 0) {
            long seconds = page.took().toSeconds();
            warnings.merge(
                    Kind.SLOW,
                    new CheckUpWarning(
                            Kind.SLOW,
                            "Some answers take " + seconds + " seconds, so a harvest will take its time.",
                            27),
                    (before, now) -> now);
        }
        for (HarvestProblem problem : page.problems()) {
            if (problem.message().startsWith("Something stood")) {
                add(
                        Kind.TEXT_AROUND_XML,
                        42,
                        "Something that is no XML, often HTML or a program's notice, stands around its answers; Windrow"
                                + " cuts it off.");
            } else {
                add(
                        Kind.MENDED_XML,
                        37,
                        "Its answers are not well-formed XML; Windrow mends what it can and counts the repairs.");
            }
        }
    }

    /** What hinders a request that a harvest would make. */
    void failure(Kind kind, int fieldNotesCase, String what, PageException e) {
        if (e.kind() == PageException.Kind.CHALLENGE) {
            add(
                    Kind.KEEPS_PROGRAMS_OUT,
                    23,
                    "The site keeps programs out of some of its pages; ask its administrators to let harvesters in.");
        } else if (e.kind() == PageException.Kind.REFUSED) {
            add(Kind.REFUSES, 24, "The site refuses some requests; it may need a permission. " + e.getMessage());
        }
        add(kind, fieldNotesCase, what + " " + e.getMessage());
    }

    /** What Identify shows. */
    void identify(Answer answer, Identification said) {
        List<String> missing = new ArrayList<>();
        missing(missing, "repositoryName", said.repositoryName());
        missing(missing, "baseURL", said.baseUrl());
        missing(missing, "protocolVersion", said.protocolVersion());
        missing(missing, "deletedRecord", said.deletedRecord());
        if (!missing.isEmpty()) {
            add(
                    Kind.IDENTIFY_INVALID,
                    68,
                    "Its description of itself lacks " + String.join(", ", missing)
                            + "; it can be harvested all the same.");
        }
        if (!said.protocolVersion().isEmpty() && !said.protocolVersion().equals("2.0")) {
            add(
                    Kind.OTHER_VERSION,
                    0,
                    "It speaks version " + said.protocolVersion()
                            + " of OAI-PMH, where Windrow speaks 2.0; a harvest may fail.");
        }
        if (said.adminEmails().stream().allMatch(String::isBlank)) {
            add(Kind.NO_ADMIN_ADDRESS, 0, "It names no administrator to write to.");
        }
        address(answer.address(), said.baseUrl());
        clock(answer);
        deletions(said.deletedRecord());
        granularity(said.granularity());
        earliest(said.earliestDatestamp());
    }

    private static void missing(List<String> missing, String element, String text) {
        if (text.isBlank()) {
            missing.add(element);
        }
    }

    private void address(URI used, String declared) {
        if (used.getScheme().equals("http") && !WebAddress.isPrivate(used)) {
            add(
                    Kind.NOT_ENCRYPTED,
                    0,
                    "It can only be had without encryption (http), so others on the way could read or change what comes.");
        }
        if (declared.isBlank() || declared.strip().equals(used.toString())) {
            return;
        }
        if (!Answer.plain(declared).equals(Answer.plain(used.toString()))) {
            add(
                    Kind.ADDRESS_DIFFERS,
                    30,
                    "It calls " + declared.strip() + " its address, but answered at " + Shown.url(used)
                            + "; Windrow uses what answered.");
        } else if (declared.strip().startsWith("http:") && used.getScheme().equals("https")) {
            add(
                    Kind.ADDRESS_DIFFERS,
                    30,
                    "It calls its address with http, but also answers with https, which Windrow uses.");
        }
    }

    private void clock(Answer answer) {
        Optional<Instant> server = answer.response().serverTime();
        if (server.isEmpty()) {
            return;
        }
        Duration ahead = Duration.between(answer.received(), server.get());
        if (ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            add(
                    Kind.CLOCK_WRONG,
                    53,
                    "Its clock is " + length(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of")
                            + " this computer's. Windrow goes by the repository's own clock, so nothing is missed, if it"
                            + " does not jump.");
        }
    }

    private static String length(Duration duration) {
        if (duration.toDays() > 1) {
            return duration.toDays() + " days";
        }
        return duration.toHours() > 1 ? duration.toHours() + " hours" : duration.toMinutes() + " minutes";
    }

    private void deletions(String policy) {
        switch (policy.strip().toLowerCase(Locale.ROOT)) {
            case "persistent" -> {}
            case "transient" ->
                add(
                        Kind.DELETIONS_UNTOLD,
                        61,
                        "It tells of deleted records only for a while; harvest it regularly, or some will never be heard"
                                + " of.");
            default ->
                add(
                        Kind.DELETIONS_UNTOLD,
                        61,
                        "It does not tell which records were deleted; they stay in the silo until everything is"
                                + " compared.");
        }
    }

    private void granularity(String declared) {
        String form = declared.strip().toUpperCase(Locale.ROOT);
        if (!form.equals("YYYY-MM-DD") && !form.equals("YYYY-MM-DDTHH:MM:SSZ")) {
            add(
                    Kind.GRANULARITY_WRONG,
                    50,
                    declared.isBlank()
                            ? "It does not say how fine its dates are; Windrow asks by days."
                            : "It describes the form of its dates as \"" + declared.strip()
                                    + "\", which is none of the two that there are.");
        }
    }

    private void earliest(String declared) {
        Optional<Instant> earliest = Datestamp.read(declared).map(Datestamp::instant);
        if (earliest.isEmpty()) {
            add(
                    Kind.EARLIEST_DATE_ODD,
                    55,
                    "It does not say from when on it has records in a way that can be read; Windrow asks from the"
                            + " beginning.");
        } else if (earliest.get().isAfter(clock.instant().minus(JUST_NOW))) {
            add(
                    Kind.EARLIEST_DATE_ODD,
                    54,
                    "It says that its earliest record is of " + declared
                            + ", which is now or in the future; Windrow does not rely on it.");
        } else if (earliest.get().isBefore(BEFORE_COMPUTERS)) {
            add(
                    Kind.EARLIEST_DATE_ODD,
                    54,
                    "It says that its earliest record is of " + declared
                            + ", when there were no repositories; Windrow does not rely on it.");
        }
    }

    /** What the first page of headers shows against what Identify said. */
    void datestamps(Answer list, Identification said) {
        List<Datestamp> dates = list.headers().stream()
                .flatMap(header -> Datestamp.read(header.datestamp()).stream())
                .toList();
        Granularity declared = Granularity.ofIdentify(said.granularity());
        dates.stream()
                .filter(date -> date.granularity() != declared)
                .findFirst()
                .ifPresent(date -> {
                    String form = declared == Granularity.DAY ? "days" : "seconds";
                    add(
                            Kind.GRANULARITY_WRONG,
                            49,
                            "It says that its dates are by " + form + ", but its records have dates such as " + date
                                    + "; if it refuses " + form + ", Windrow asks by days.");
                });
        Optional<Instant> earliest = Datestamp.read(said.earliestDatestamp()).map(Datestamp::instant);
        Optional<Datestamp> oldest = dates.stream().min(Comparator.comparing(Datestamp::last));
        if (earliest.isPresent() && oldest.isPresent() && oldest.get().last().isBefore(earliest.get())) {
            add(
                    Kind.EARLIEST_DATE_ODD,
                    54,
                    "It says that its earliest record is of " + said.earliestDatestamp() + ", but has one of "
                            + oldest.get() + "; Windrow does not rely on it.");
        }
    }
}
