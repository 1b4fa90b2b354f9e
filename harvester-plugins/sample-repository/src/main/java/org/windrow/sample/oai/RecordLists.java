package org.windrow.sample.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleRecord;

/** Cuts lists of records into pages. */
final class RecordLists {

    private final SampleCatalogue catalogue;
    private final ProviderSettings settings;

    RecordLists(SampleCatalogue catalogue, ProviderSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** A record and its place in the catalogue. */
    record Place(int index, SampleRecord record) {}

    /**
     * One page.
     *
     * @param position where the page began
     * @param records its records
     * @param next where the list goes on; null at the end
     */
    record Page(
            ResumptionToken position,
            List<Place> records,
            @Nullable ResumptionToken next) {}

    /** The position of a list's first page. */
    ResumptionToken start(String verb, Selection selection) {
        int total = 0;
        for (int index = 0; index < catalogue.size(); index++) {
            if (selection.matches(catalogue.record(index))) {
                total++;
            }
        }
        return new ResumptionToken(verb, selection, 0, 1, 0, total, now(), 0);
    }

    /** A token as a client sends it back, if it is still good. */
    ResumptionToken resume(String verb, String text) throws OaiException {
        ResumptionToken token = ResumptionToken.read(text);
        if (!token.verb().equals(verb)) {
            throw new OaiException(OaiErrorCode.badResumptionToken, "This token was given for " + token.verb() + ".");
        }
        if (now().isAfter(expiry(token))) {
            throw new OaiException(OaiErrorCode.badResumptionToken, "This token has expired.");
        }
        return token;
    }

    Instant expiry(ResumptionToken token) {
        return token.issued().plus(settings.tokenLifetime());
    }

    Page page(ResumptionToken position) {
        List<Place> records = new ArrayList<>(settings.pageSize());
        int index = position.index();
        for (; index < catalogue.size(); index++) {
            SampleRecord record = catalogue.record(index);
            if (position.selection().matches(record)) {
                if (records.size() == settings.pageSize()) {
                    return new Page(position, records, after(position, index, records.size()));
                }
                records.add(new Place(index, record));
            }
        }
        return new Page(position, records, null);
    }

    private ResumptionToken after(ResumptionToken position, int index, int delivered) {
        return new ResumptionToken(
                position.verb(),
                position.selection(),
                index,
                position.page() + 1,
                position.cursor() + delivered,
                position.total(),
                now(),
                0);
    }

    private Instant now() {
        return Instant.ofEpochSecond(settings.clock().instant().getEpochSecond());
    }
}
