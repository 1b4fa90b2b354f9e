package org.windrow.desktop.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.windrow.engine.source.Source;
import org.windrow.engine.source.SourceIds;

/**
 * What an import would do.
 *
 * @param file the file's name, for a person
 * @param additions the sources that would be added, with ids and silos that nobody has yet
 * @param present what is there already, or twice in the file
 * @param broken what is no source
 */
record ImportPlan(String file, List<Addition> additions, List<Present> present, List<ReadEntry.Broken> broken) {

    /** The most entries of a file. */
    static final int MOST = 10_000;

    /**
     * A source that would be added.
     *
     * @param line where it stands in the file
     */
    record Addition(int line, Source source) {}

    /**
     * A source that is not added because there is one like it.
     *
     * @param line where it stands in the file
     * @param name what the one that is there is called
     */
    record Present(int line, URI address, String name) {}

    /** What makes two sources the same: they list the same records of the same place. */
    private record Selection(String plugin, String address, Map<String, String> options) {

        static Selection of(Source source) {
            String address = source.address().toString();
            return new Selection(
                    source.plugin(), address.toLowerCase(Locale.ROOT).replaceFirst("/$", ""), source.options());
        }

        Selection inAnyFormat() {
            Map<String, String> others = new HashMap<>(options);
            others.remove("metadataPrefix");
            return new Selection(plugin, address, others);
        }
    }

    ImportPlan {
        additions = List.copyOf(additions);
        present = List.copyOf(present);
        broken = List.copyOf(broken);
    }

    /**
     * Compares what was read with the sources that there are.
     *
     * @param file the file's name
     */
    static ImportPlan of(String file, List<ReadEntry> entries, List<Source> known) {
        Map<Selection, String> names = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> silos = new HashSet<>();
        for (Source source : known) {
            remember(source, names);
            ids.add(source.id());
            silos.add(source.silo());
        }
        List<Addition> additions = new ArrayList<>();
        List<Present> present = new ArrayList<>();
        List<ReadEntry.Broken> broken = new ArrayList<>();
        for (ReadEntry entry : entries) {
            switch (entry) {
                case ReadEntry.Broken bad -> broken.add(bad);
                case ReadEntry.Good(int line, Source source, boolean anyFormat) -> {
                    Selection wanted = Selection.of(source);
                    String there = names.get(anyFormat ? wanted.inAnyFormat() : wanted);
                    if (there == null) {
                        remember(source, names);
                        additions.add(new Addition(line, renamed(source, ids, silos)));
                    } else {
                        present.add(new Present(line, source.address(), there));
                    }
                }
            }
        }
        return new ImportPlan(file, additions, present, broken);
    }

    private static void remember(Source source, Map<Selection, String> names) {
        Selection selection = Selection.of(source);
        names.putIfAbsent(selection, source.name());
        names.putIfAbsent(selection.inAnyFormat(), source.name());
    }

    /** why the silo, too: two sources in one silo by accident could not be told apart any more, and no path from outside is taken */
    private static Source renamed(Source source, Set<String> ids, Set<String> silos) {
        String id = SourceIds.from(source.id(), ids);
        String silo = SourceIds.from(SourceIds.isId(source.silo()) ? source.silo() : id, silos);
        ids.add(id);
        silos.add(silo);
        return new Source(
                id,
                source.name(),
                source.plugin(),
                source.address(),
                source.options(),
                silo,
                source.files(),
                source.gap(),
                source.connections(),
                source.choice(),
                source.schedule(),
                source.paused());
    }
}
