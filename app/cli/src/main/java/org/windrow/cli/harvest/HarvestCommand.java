package org.windrow.cli.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.node.HomeSettings;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.local.NodeException;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.Source;
import org.windrow.engine.source.SourceIds;
import org.windrow.engine.worker.Politeness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code windrow harvest URL --silo DIR}. */
@Command(
        name = "harvest",
        description = "Harvest a repository into a silo, files included. Called again, it fetches only what changed.",
        mixinStandardHelpOptions = true)
public final class HarvestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The repository's OAI-PMH address.")
    private String address = "";

    @Option(
            names = "--silo",
            paramLabel = "DIR",
            required = true,
            description = "The silo's folder; made if it is not there.")
    private Path silo = Path.of("");

    @Option(names = "--prefix", paramLabel = "P", description = "The metadataPrefix. Default: oai_dc.")
    private String prefix = "";

    @Option(names = "--set", paramLabel = "S", description = "Only this set, by its setSpec.")
    private String set = "";

    @Option(names = "--from", paramLabel = "D", description = "Only records changed on this date or later (UTC).")
    private String from = "";

    @Option(names = "--until", paramLabel = "D", description = "Only records changed on this date or earlier (UTC).")
    private String until = "";

    @Option(
            names = "--files",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Download the records' files, or not. Default: do.")
    private boolean files = true;

    @Option(names = "--redis", paramLabel = "URI", description = "Use this Redis instead of an embedded one.")
    private @Nullable RedisAddress redis;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** @param terminal where it answers */
    public HarvestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = silo.toAbsolutePath().normalize();
        URI uri = uri();
        Configuration settings = HomeSettings.read(terminal);
        Source source = source(uri, folder, Politeness.towards(uri, settings));
        try {
            return HarvestInTerminal.run(source, folder, redis, settings, json, terminal);
        } catch (NodeException failure) {
            terminal.tell(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private Source source(URI uri, Path folder, LanePolicy politeness) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("metadataPrefix", prefix.isBlank() ? "oai_dc" : prefix);
        options.put("set", set);
        options.put("from", from);
        options.put("until", until);
        options.values().removeIf(String::isBlank);
        return new Source(
                SourceIds.from(uri.getHost(), Set.of()),
                uri.getHost(),
                "oai-pmh",
                uri,
                options,
                folder.getFileName().toString(),
                files,
                politeness.gap(),
                politeness.connections());
    }

    private URI uri() {
        try {
            URI uri = URI.create(address.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw wrong("\"" + address + "\" is not an address: " + notAnAddress.getMessage());
        }
        throw wrong("\"" + address + "\" is not a web address; it has to begin with http:// or https://");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
