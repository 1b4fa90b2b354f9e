package org.windrow.engine.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keychain of macOS, through its program {@code security}. Secrets are kept in base64: the program would tell others
 * than plain letters in another form than it was given.
 */
public final class KeychainStore implements SecretStore {

    private static final String PROGRAM = "/usr/bin/security";

    /** What {@code security} ends with when there is no such item (errSecItemNotFound, modulo 256). */
    private static final int NOT_FOUND = 44;

    private final String home;

    /** @param home sets the secrets of one home apart from those of another */
    public KeychainStore(String home) {
        this.home = base64(home);
    }

    @Override
    public Place place() {
        return Place.KEYCHAIN;
    }

    @Override
    public Optional<String> read(String name) throws IOException, InterruptedException {
        ChildCommand.Ended ended =
                ChildCommand.run(List.of(PROGRAM, "find-generic-password", "-s", service(name), "-a", home, "-w"), "");
        if (ended.code() == NOT_FOUND) {
            return Optional.empty();
        }
        if (ended.code() != 0) {
            throw refusal(ended);
        }
        return Optional.of(
                new String(Base64.getUrlDecoder().decode(ended.output().strip()), StandardCharsets.UTF_8));
    }

    @Override
    public void write(String name, String secret) throws IOException, InterruptedException {
        // why -i: it takes its commands from the input, where nobody else can read the secret
        ChildCommand.Ended ended = ChildCommand.run(
                List.of(PROGRAM, "-i"),
                "add-generic-password -U -s %s -a %s -w %s%n".formatted(service(name), home, base64(secret)));
        if (ended.code() != 0 || !ended.errors().isBlank()) {
            throw refusal(ended);
        }
    }

    @Override
    public void delete(String name) throws IOException, InterruptedException {
        ChildCommand.Ended ended =
                ChildCommand.run(List.of(PROGRAM, "delete-generic-password", "-s", service(name), "-a", home), "");
        if (ended.code() != 0 && ended.code() != NOT_FOUND) {
            throw refusal(ended);
        }
    }

    private static String service(String name) {
        return "org.windrow." + name;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static IOException refusal(ChildCommand.Ended ended) {
        return new IOException("The keychain refuses: " + ended.errors().strip());
    }
}
