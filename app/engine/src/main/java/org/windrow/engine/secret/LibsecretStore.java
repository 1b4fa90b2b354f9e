package org.windrow.engine.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keyring of a Linux desktop, through {@code secret-tool} of libsecret. */
public final class LibsecretStore implements SecretStore {

    private static final Logger LOG = LoggerFactory.getLogger(LibsecretStore.class);

    private final String program;
    private final String home;

    /** @param home sets the secrets of one home apart from those of another */
    private LibsecretStore(Path program, String home) {
        this.program = program.toString();
        this.home = home;
    }

    /** The keyring, if this program is there and a keyring answers it. */
    public static Optional<SecretStore> at(Path program, String home) throws InterruptedException {
        LibsecretStore store = new LibsecretStore(program, home);
        try {
            store.read("probe");
            return Optional.of(store);
        } catch (IOException none) {
            LOG.info("No keyring answers: {}", none.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Place place() {
        return Place.KEYRING;
    }

    @Override
    public Optional<String> read(String name) throws IOException, InterruptedException {
        ChildCommand.Ended ended = ChildCommand.run(command("lookup", name), "");
        if (ended.code() == 0) {
            return Optional.of(ended.output());
        }
        // why: it ends with 1 also where there is just no such secret, but then says nothing
        if (ended.errors().isBlank()) {
            return Optional.empty();
        }
        throw refusal(ended);
    }

    @Override
    public void write(String name, String secret) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command("store", name));
        command.add(2, "--label=Windrow: " + name);
        ChildCommand.Ended ended = ChildCommand.run(command, secret);
        if (ended.code() != 0) {
            throw refusal(ended);
        }
    }

    @Override
    public void delete(String name) throws IOException, InterruptedException {
        ChildCommand.Ended ended = ChildCommand.run(command("clear", name), "");
        if (ended.code() != 0 && !ended.errors().isBlank()) {
            throw refusal(ended);
        }
    }

    private List<String> command(String verb, String name) {
        return List.of(program, verb, "application", "windrow", "home", home, "name", name);
    }

    private static IOException refusal(ChildCommand.Ended ended) {
        return new IOException(
                "The keyring refuses: " + ended.errors().strip() + ". Unlock it, or log in to the desktop again.");
    }
}
