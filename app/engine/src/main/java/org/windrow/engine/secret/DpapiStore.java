package org.windrow.engine.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that Windows encrypts for this user (Data Protection API), through the PowerShell that every Windows has. */
public final class DpapiStore implements SecretStore {

    private final PrivateFileStore files;

    /** @param files keeps what was encrypted */
    public DpapiStore(PrivateFileStore files) {
        this.files = files;
    }

    @Override
    public Place place() {
        return Place.WINDOWS;
    }

    @Override
    public Optional<String> read(String name) throws IOException, InterruptedException {
        Optional<String> encrypted = files.read(name);
        if (encrypted.isEmpty()) {
            return Optional.empty();
        }
        byte[] plain = Base64.getDecoder().decode(ask("Unprotect", encrypted.get()));
        return Optional.of(new String(plain, StandardCharsets.UTF_8));
    }

    @Override
    public void write(String name, String secret) throws IOException, InterruptedException {
        String plain = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        files.write(name, ask("Protect", plain));
    }

    @Override
    public void delete(String name) throws IOException {
        files.delete(name);
    }

    private static String ask(String verb, String base64) throws IOException, InterruptedException {
        ChildCommand.Ended ended = ChildCommand.run(
                List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script(verb)), base64);
        if (ended.code() != 0 || ended.output().isBlank()) {
            throw new IOException("Windows could not " + verb.toLowerCase(Locale.ROOT) + " a password: "
                    + ended.errors().strip());
        }
        return ended.output().strip();
    }

    private static String script(String verb) {
        return "Add-Type -AssemblyName System.Security; "
                + "$in = [Convert]::FromBase64String([Console]::In.ReadToEnd().Trim()); "
                + "$out = [Security.Cryptography.ProtectedData]::" + verb + "($in, $null, 'CurrentUser'); "
                + "[Console]::Out.Write([Convert]::ToBase64String($out))";
    }
}
