package org.windrow.cli.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.windrow.cli.terminal.Terminal;
import org.windrow.engine.home.HomeException;
import org.windrow.engine.home.HomeFinder;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.ConfigurationFile;

/** The settings of this user's home, for the commands that work without a window. */
public final class HomeSettings {

    private HomeSettings() {}

    /**
     * Reads the settings. A file that cannot be understood is kept aside and told of, and the defaults hold, as they do
     * without a file.
     *
     * @throws IOException if the file is there but cannot be read or kept aside
     */
    public static Configuration read(Terminal terminal) throws IOException {
        Path file;
        try {
            file = HomeFinder.ofThisProcess().find().configFile();
        } catch (HomeException none) {
            // why: these commands need no home, and in a container there may be none
            return Configuration.DEFAULTS;
        }
        return ConfigurationFile.open(file, Clock.systemUTC(), terminal::tell).configuration();
    }
}
