package org.windrow.engine.secret;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.windrow.engine.home.WindrowHome;

/** Chooses where passwords are kept on this system. */
public final class SecretStores {

    private SecretStores() {}

    /**
     * The system's own place if there is one and it answers, else files of this home that only this user can read. May take
     * some seconds.
     */
    public static SecretStore ofThisSystem(WindrowHome home) throws InterruptedException {
        return choose(home, System.getProperty("os.name", ""), System.getenv());
    }

    static SecretStore choose(WindrowHome home, String system, Map<String, String> environment)
            throws InterruptedException {
        String name = home.config().toAbsolutePath().toString();
        PrivateFileStore files = new PrivateFileStore(home.config().resolve("secrets"));
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return new KeychainStore(name);
        }
        if (lower.startsWith("windows")) {
            return new DpapiStore(files);
        }
        Optional<Path> program = onPath("secret-tool", environment.getOrDefault("PATH", ""));
        return program.isPresent() ? LibsecretStore.at(program.get(), name).orElse(files) : files;
    }

    private static Optional<Path> onPath(String program, String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> in(folder, program))
                .findFirst();
    }

    private static Stream<Path> in(String folder, String program) {
        try {
            return Stream.of(Path.of(folder).resolve(program)).filter(Files::isExecutable);
        } catch (InvalidPathException notAFolder) {
            return Stream.empty();
        }
    }
}
