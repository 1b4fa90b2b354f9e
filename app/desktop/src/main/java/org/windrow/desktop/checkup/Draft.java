package org.windrow.desktop.checkup;

import java.net.URI;
import java.util.Map;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;
import org.windrow.engine.worker.Politeness;

/** A source as a person has filled it in, but for how its host is treated. */
public record Draft(
        String id, String name, String plugin, URI address, Map<String, String> options, String silo, boolean files) {

    public Draft {
        options = Map.copyOf(options);
    }

    /** The source, which treats its host as the settings say. */
    public Source with(Configuration settings) {
        LanePolicy politeness = Politeness.towards(address, settings);
        return new Source(id, name, plugin, address, options, silo, files, politeness.gap(), politeness.connections());
    }
}
