package org.windrow.engine.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.windrow.spi.HarvesterPlugin;

/** The plugins of this program, by their ids. */
public final class Plugins {

    private final Map<String, HarvesterPlugin> byId;

    private Plugins(Map<String, HarvesterPlugin> byId) {
        this.byId = byId;
    }

    /** All plugins on the class path. */
    public static Plugins onClassPath() {
        return new Plugins(ServiceLoader.load(HarvesterPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .collect(
                        Collectors.toMap(HarvesterPlugin::id, Function.identity(), (one, other) -> one, TreeMap::new)));
    }

    /** All of them, in the order of their ids. */
    public List<HarvesterPlugin> all() {
        return List.copyOf(byId.values());
    }

    /** The plugin of that id. */
    public Optional<HarvesterPlugin> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return byId.keySet().toString();
    }
}
