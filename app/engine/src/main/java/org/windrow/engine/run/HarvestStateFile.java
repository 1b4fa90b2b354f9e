package org.windrow.engine.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.source.Source;
import org.windrow.store.durability.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a {@link HarvestState} in the silo's control folder, one file for each selection (plugin, address and options: field
 * notes, case 73). Writing is durable when {@link #save} returns. Used by one thread at a time.
 */
public final class HarvestStateFile {

    private static final Logger LOG = LoggerFactory.getLogger(HarvestStateFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_BYTES = 4 << 20;

    private final Path file;
    private final String plugin;
    private final URI address;
    private final SortedMap<String, String> options;

    private HarvestStateFile(Path folder, String plugin, URI address, SortedMap<String, String> options) {
        this.file = folder.resolve(key(plugin, address, options) + ".json");
        this.plugin = plugin;
        this.address = address;
        this.options = options;
    }

    /** The file for a source's selection within a silo. Nothing is written yet. */
    public static HarvestStateFile of(Path controlFolder, Source source) {
        return new HarvestStateFile(
                controlFolder.resolve("harvests"), source.plugin(), source.address(), new TreeMap<>(source.options()));
    }

    /** Another file of a source's selection within a silo, which lies beside its state and ends otherwise. */
    public static Path fileOf(Path controlFolder, Source source, String ending) {
        String key = key(source.plugin(), source.address(), new TreeMap<>(source.options()));
        return controlFolder.resolve("harvests").resolve(key + ending);
    }

    /**
     * The state as last saved; a fresh one if there is none. A file that cannot be read as a state is kept aside and the
     * harvest starts over, which the silo makes harmless: what it has already is found unchanged.
     */
    public HarvestState load() throws IOException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return startOver("it is larger than any state can be");
            }
            return JSON.readValue(Files.readAllBytes(file), HarvestState.class);
        } catch (NoSuchFileException firstHarvest) {
            return HarvestState.fresh(plugin, address, options);
        } catch (JacksonException | IllegalArgumentException | NullPointerException broken) {
            return startOver(broken.getClass().getSimpleName());
        }
    }

    /** Saves the state; it is durable when this returns. */
    public void save(HarvestState state) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
    }

    private HarvestState startOver(String why) throws IOException {
        Path aside = file.resolveSibling(
                file.getFileName() + ".broken-" + Instant.now().toEpochMilli());
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn(
                "The harvest state of {} could not be read ({}); kept as {}, harvesting everything",
                address,
                why,
                aside);
        return HarvestState.fresh(plugin, address, options);
    }

    private static String key(String plugin, URI address, SortedMap<String, String> options) {
        String selection = plugin + "\n" + address + "\n" + options;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(selection.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
