package org.windrow.sample.oai;

import java.time.Clock;
import java.time.Duration;

/**
 * How a provider behaves.
 *
 * @param pageSize how many records a page of a list holds
 * @param granularity how fine datestamps are
 * @param tokenLifetime how long a resumptionToken is good for
 * @param clock the time
 * @param offersEprintsXml whether {@code ep3} is among the formats, beside {@code oai_dc}
 */
public record ProviderSettings(
        int pageSize, Granularity granularity, Duration tokenLifetime, Clock clock, boolean offersEprintsXml) {

    public ProviderSettings {
        if (pageSize < 1) {
            throw new IllegalArgumentException("A page holds at least one record, not " + pageSize);
        }
    }
}
