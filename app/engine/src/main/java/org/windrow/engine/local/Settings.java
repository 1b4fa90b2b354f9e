package org.windrow.engine.local;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.secret.Passwords;
import org.windrow.engine.secret.SecretStores;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.ConfigurationFile;

/**
 * The settings that an engine is opened with.
 *
 * @param home its places where nothing is decided
 * @param file the settings as they are saved
 * @param passwords what is not saved with them
 * @param inEffect the settings at the opening, with their passwords
 */
record Settings(WindrowHome home, ConfigurationFile file, Passwords passwords, Configuration inEffect) {

    /**
     * Reads the settings of a home, and makes the folders that they name.
     *
     * @param report takes sentences for a person
     */
    static Settings open(WindrowHome home, Secrets secrets, Clock clock, Consumer<String> report) throws IOException {
        ConfigurationFile file = ConfigurationFile.open(home.configFile(), clock, report);
        try {
            Passwords passwords = new Passwords(SecretStores.ofThisSystem(home), secrets);
            Configuration inEffect = passwords.complete(file.configuration(), report);
            inEffect.places(home).create();
            return new Settings(home, file, passwords, inEffect);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("Windrow was closed while it was opened", closing);
        }
    }
}
