package org.windrow.oaipmh.checkup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.protocol.OaiError;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.PageSize;
import org.windrow.oaipmh.protocol.ResumptionToken;
import org.windrow.spi.checkup.CheckUpWarning.Kind;
import org.windrow.spi.checkup.SizeEstimate;

/** How many records there are, by the first page of a list: what it announces is a hint, and often wrong (cases 6 and 19). */
final class SizeGuess {

    private SizeGuess() {}

    /** The estimate, null if the page gives none; what is odd about it goes to the oddities. */
    static @Nullable SizeEstimate of(OaiResponse page, Oddities oddities) {
        if (page.has(OaiError.Code.NO_RECORDS_MATCH)) {
            oddities.add(Kind.EMPTY, 66, "There are no records in this format yet.");
            return new SizeEstimate(0, true, "The repository says that it has no records in this format.");
        }
        Optional<ResumptionToken> token = page.resumptionToken();
        boolean more = page.nextToken().isPresent();
        if (token.isPresent() && token.get().completeListSize().isPresent()) {
            return announced(token.get().completeListSize().getAsLong(), page.records(), more, oddities);
        }
        if (more) {
            oddities.add(
                    Kind.SIZE_UNKNOWN,
                    19,
                    "It does not say how many records there are, so a harvest shows no percentage.");
            return null;
        }
        if (page.truncated()) {
            return null;
        }
        return whole(page.records(), oddities);
    }

    private static SizeEstimate announced(long size, long onPage, boolean more, Oddities oddities) {
        String said = "The repository announces " + size;
        if (size < onPage || (more && size == onPage)) {
            oddities.add(
                    Kind.SIZE_DOUBTFUL,
                    6,
                    said + " records, but its first page alone has " + onPage + (more ? " and is not the last" : "")
                            + "; do not trust the number.");
            return new SizeEstimate(Math.max(size, onPage), false, said + ", which its first page contradicts.");
        }
        if (!more && size > onPage) {
            oddities.add(
                    Kind.LIST_MAY_BE_CUT,
                    69,
                    said + " records, but its list ends after " + onPage + "; a harvest may miss the rest.");
            return new SizeEstimate(size, false, said + ", but its list ends after " + onPage + ".");
        }
        return new SizeEstimate(
                size, true, "As the repository announces, deleted ones included; it may be a little off.");
    }

    private static SizeEstimate whole(long records, Oddities oddities) {
        if (PageSize.isUsual(records)) {
            oddities.add(
                    Kind.LIST_MAY_BE_CUT,
                    76,
                    "It gives exactly " + records + " records and says that this is all; it may have forgotten to tell"
                            + " how to go on.");
            return new SizeEstimate(
                    records,
                    false,
                    "Its list has exactly " + records + ", a number that looks like the end of a page.");
        }
        return new SizeEstimate(records, true, "Its list was counted.");
    }
}
