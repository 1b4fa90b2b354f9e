package org.windrow.cli.silo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windrow.cli.terminal.ExitCode;
import org.windrow.cli.terminal.OneLine;
import org.windrow.cli.terminal.Terminal;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;
import org.windrow.store.fixity.SiloVerifier;
import org.windrow.store.fixity.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code windrow silo}: reads, checks and indexes a silo. Only verify writes into it, to end what a killed writer left. */
@Command(name = "silo", description = "Read, check and index a silo.", mixinStandardHelpOptions = true)
public final class SiloCommand {

    private final Terminal terminal;

    /** @param terminal where it answers */
    public SiloCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Print every identifier, one a line.", mixinStandardHelpOptions = true)
    int list(
            @Parameters(paramLabel = "DIR", description = "The silo's folder.") Path folder,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException {
        try (Silo silo = Silo.open(folder);
                Stream<String> identifiers = silo.identifiers()) {
            if (json) {
                terminal.json("identifiers", identifiers);
            } else {
                terminal.lines(identifiers.map(OneLine::of));
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Show an object's versions and parts.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "DIR", description = "The silo's folder.") Path folder,
            @Parameters(paramLabel = "ID", description = "The object's identifier.") String identifier,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException {
        try (Silo silo = Silo.open(folder)) {
            Optional<SiloObject> object = silo.find(identifier);
            if (object.isEmpty()) {
                terminal.tell("The silo " + folder + " has no object " + OneLine.of(identifier)
                        + "; \"windrow silo list\" prints those it has.");
                return ExitCode.FAILED;
            }
            ObjectAnswer answer = new ObjectAnswer(object.get());
            if (json) {
                terminal.json(answer.json());
            } else {
                terminal.lines(answer.lines());
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "verify",
            description = "Check every checksum and manifest, one line for each finding; exit code 1 if there are any.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "DIR", description = "The silo's folder.") Path folder,
            @Parameters(paramLabel = "ID", arity = "0..1", description = "Only this object.") @Nullable
                    String identifier,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException {
        try (Silo silo = Silo.open(folder)) {
            SiloVerifier verifier = new SiloVerifier(silo);
            VerifyAnswer answer = new VerifyAnswer(terminal, json);
            VerifyReport report = identifier == null
                    ? verifier.verify(answer::finding)
                    : verifier.verify(identifier, answer::finding);
            answer.end(report);
            return report.clean() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    @Command(
            name = "reindex",
            description = "Build the search index anew; one that was cut short is gone on with.",
            mixinStandardHelpOptions = true)
    int reindex(
            @Parameters(paramLabel = "DIR", description = "The silo's folder.") Path folder,
            @Option(
                            names = "--text",
                            negatable = true,
                            fallbackValue = "true",
                            description = "Search the text of PDF, HTML and plain files too, or not, from now on."
                                    + " Default: as it was; at first, not.")
                    @Nullable
                    Boolean text,
            @Option(names = "--json", description = "Print one JSON object.") boolean json)
            throws IOException {
        return new Reindexing(terminal, json, text).run(folder);
    }
}
