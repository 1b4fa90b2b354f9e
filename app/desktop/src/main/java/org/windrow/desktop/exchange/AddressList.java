package org.windrow.desktop.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.checkup.SourceAddress;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;
import org.windrow.engine.source.SourceIds;
import org.windrow.engine.worker.Politeness;
import org.windrow.fxkit.Texts;

/**
 * A plain list of sources: in each line an address, and after blanks or a tab a setSpec and a metadataPrefix, either of which may
 * be left out as {@code -}. What follows a {@code #} at a line's begin or after a blank is a remark.
 */
final class AddressList {

    private static final String NONE = "-";
    private static final String USUAL_PREFIX = "oai_dc";
    private static final int MOST_FIELDS = 3;

    private final Texts texts;
    private final Configuration settings;

    /** @param settings what holds for what the list does not say */
    AddressList(Texts texts, Configuration settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Reads a list.
     *
     * @param most the most entries
     * @throws RefusedFileException if there are more
     */
    List<ReadEntry> read(String text, int most) throws RefusedFileException {
        List<ReadEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String content = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (content.isEmpty()) {
                continue;
            }
            if (entries.size() == most) {
                throw new RefusedFileException(texts.format("import.too-many", most));
            }
            entries.add(entry(number, content));
        }
        return entries;
    }

    /** Writes sources as such a list. */
    static String write(List<Source> sources) {
        return sources.stream()
                .map(source -> String.join(
                        "\t",
                        source.address().toString(),
                        orNone(source.options().get("set")),
                        orNone(source.options().get("metadataPrefix"))))
                .collect(Collectors.joining("\n", "# Windrow: address, set, format\n", "\n"));
    }

    private ReadEntry entry(int number, String content) {
        String[] fields = content.split("\\s+");
        if (SourceAddress.namesUser(fields[0])) {
            return new ReadEntry.Broken(number, texts.get("new.problem.user"));
        }
        Optional<URI> address = fields[0].matches(".*[.:].*") ? SourceAddress.parse(fields[0]) : Optional.empty();
        if (address.isEmpty() || fields.length > MOST_FIELDS) {
            return new ReadEntry.Broken(number, texts.get("import.problem.line"));
        }
        Map<String, String> options = new HashMap<>();
        Optional<String> prefix = field(fields, 2);
        options.put("metadataPrefix", prefix.orElse(USUAL_PREFIX));
        field(fields, 1).ifPresent(set -> options.put("set", set));
        return new ReadEntry.Good(number, source(address.get(), options), prefix.isEmpty());
    }

    private Source source(URI address, Map<String, String> options) {
        String name = SourceAddress.nameFor(address);
        String set = options.get("set");
        LanePolicy politeness = Politeness.towards(address, settings);
        String id = SourceIds.from(set == null ? name : name + " " + set, Set.of());
        return new Source(
                id,
                set == null ? name : name + " · " + set,
                "oai-pmh",
                address,
                options,
                id,
                true,
                politeness.gap(),
                politeness.connections());
    }

    private static Optional<String> field(String[] fields, int index) {
        return index < fields.length && !fields[index].equals(NONE) ? Optional.of(fields[index]) : Optional.empty();
    }

    private static String orNone(@Nullable String value) {
        return value == null || value.isBlank() ? NONE : value;
    }
}
