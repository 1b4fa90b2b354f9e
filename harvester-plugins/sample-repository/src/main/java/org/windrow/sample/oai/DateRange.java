package org.windrow.sample.oai;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The from and until of a selective harvest, both inclusive (section 2.7.1).
 *
 * @param from null if there is no lower bound
 * @param until null if there is no upper bound
 */
record DateRange(@Nullable Instant from, @Nullable Instant until) {

    static DateRange of(OaiArguments arguments, Granularity finest) throws OaiException {
        Optional<String> from = arguments.value("from");
        Optional<String> until = arguments.value("until");
        if (from.isPresent() && until.isPresent() && Granularity.of(from.get()) != Granularity.of(until.get())) {
            throw refused("From and until are to have the same granularity.");
        }
        DateRange range = new DateRange(
                from.isPresent() ? granularity(from.get(), finest).first(from.get()) : null,
                until.isPresent() ? granularity(until.get(), finest).last(until.get()) : null);
        if (range.from != null && range.until != null && range.from.isAfter(range.until)) {
            throw refused("From is later than until.");
        }
        return range;
    }

    private static Granularity granularity(String argument, Granularity finest) throws OaiException {
        Granularity granularity = Granularity.of(argument);
        if (granularity.compareTo(finest) > 0) {
            throw refused("Dates here are days: " + finest.announced() + ".");
        }
        return granularity;
    }

    private static OaiException refused(String message) {
        return new OaiException(OaiErrorCode.badArgument, message);
    }
}
