package org.windrow.oaipmh;

import java.util.Optional;
import org.windrow.oaipmh.checkup.OaiPmhCheckUp;
import org.windrow.oaipmh.harvest.WindowedHarvest;
import org.windrow.oaipmh.page.RetryPolicy;
import org.windrow.spi.HarvestContext;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;
import org.windrow.spi.HarvestTask;
import org.windrow.spi.HarvesterPlugin;
import org.windrow.spi.RecordSink;
import org.windrow.spi.checkup.CheckUp;

/**
 * Harvests repositories that speak OAI-PMH 2.0.
 *
 * <p>The source's address is the base URL. Options: {@code metadataPrefix} ({@code oai_dc} if not set), {@code set},
 * {@code from} and {@code until} as {@code 2026-01-31} or {@code 2026-01-31T23:59:59Z}, both inclusive; {@code resumptionToken} to start the
 * first list at that token instead of at its beginning; {@code eprintsExport}
 * {@code no} keeps it from asking an EPrints for the XML of each record, which tells of its files.
 */
public final class OaiPmhPlugin implements HarvesterPlugin {

    private final RetryPolicy policy;

    /** The plugin as programs use it. */
    public OaiPmhPlugin() {
        this(RetryPolicy.PATIENT);
    }

    /** A plugin that waits otherwise between attempts. */
    public OaiPmhPlugin(RetryPolicy policy) {
        this.policy = policy;
    }

    @Override
    public String id() {
        return "oai-pmh";
    }

    @Override
    public Optional<CheckUp> checkUp() {
        return Optional.of(new OaiPmhCheckUp(id(), policy));
    }

    @Override
    public HarvestEnd harvest(HarvestTask task, RecordSink sink, HarvestContext context)
            throws HarvestException, InterruptedException {
        return new WindowedHarvest(OaiPmhSettings.target(task.source()), task.lastCheckpoint(), sink, context, policy)
                .run();
    }
}
