package org.windrow.cli.node;

import java.io.IOException;
import java.time.Clock;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.home.HomeException;
import org.windrow.engine.home.HomeFinder;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.secret.Passwords;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.ConfigurationFile;

/** The settings of this user's home, for the commands that work without a window. */
public final class HomeSettings {

    private HomeSettings() {}

    /**
     * Reads the settings, with the passwords that the system keeps for them. A file that cannot be understood is kept aside
     * and told of, and the defaults hold, as they do without a file.
     *
     * @throws IOException if the file is there but cannot be read or kept aside
     */
    public static Configuration read(Terminal terminal) throws IOException, InterruptedException {
        WindrowHome home;
        try {
            home = HomeFinder.ofThisProcess().find();
        } catch (HomeException none) {
            // why: these commands need no home, and in a container there may be none
            return Configuration.DEFAULTS;
        }
        Configuration saved = ConfigurationFile.open(home.configFile(), Clock.systemUTC(), terminal::tell)
                .configuration();
        return Passwords.of(home, saved, new Secrets(), terminal::tell);
    }
}
