package org.windrow.engine.home;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the folders of this user: all under {@code WINDROW_HOME} if that is set, otherwise in the platform's own places
 * (on Linux those of the XDG Base Directory Specification 0.8).
 */
public final class HomeFinder {

    private final Map<String, String> environment;
    private final Map<String, String> properties;

    /**
     * A finder.
     *
     * @param environment as of {@link System#getenv()}
     * @param properties of the Java system properties, {@code os.name} and {@code user.home}
     */
    public HomeFinder(Map<String, String> environment, Map<String, String> properties) {
        this.environment = Map.copyOf(environment);
        this.properties = Map.copyOf(properties);
    }

    /** A finder for this process. */
    public static HomeFinder ofThisProcess() {
        return new HomeFinder(
                System.getenv(),
                Map.of(
                        "os.name", System.getProperty("os.name", ""),
                        "user.home", System.getProperty("user.home", "")));
    }

    /**
     * The folders, which need not be there yet.
     *
     * @throws HomeException if a place that was set is not a path, or the user has no home folder
     */
    public WindrowHome find() throws HomeException {
        String own = variable("WINDROW_HOME");
        if (!own.isEmpty()) {
            return underOneFolder(path("WINDROW_HOME", own).toAbsolutePath().normalize());
        }
        String system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return onWindows();
        }
        return system.startsWith("mac") ? onMacOs() : onLinux();
    }

    private static WindrowHome underOneFolder(Path home) {
        Path state = home.resolve("state");
        return new WindrowHome(home.resolve("config"), home.resolve("data"), state, state.resolve("logs"));
    }

    private WindrowHome onLinux() throws HomeException {
        Path state = xdg("XDG_STATE_HOME", ".local/state").resolve("windrow");
        return new WindrowHome(
                xdg("XDG_CONFIG_HOME", ".config").resolve("windrow"),
                xdg("XDG_DATA_HOME", ".local/share").resolve("windrow"),
                state,
                state.resolve("logs"));
    }

    /** The specification has relative paths ignored. */
    private Path xdg(String variable, String fallback) throws HomeException {
        String value = variable(variable);
        if (!value.isEmpty() && path(variable, value).isAbsolute()) {
            return path(variable, value);
        }
        return userHome().resolve(fallback);
    }

    private WindrowHome onMacOs() throws HomeException {
        Path library = userHome().resolve("Library");
        Path support = library.resolve("Application Support").resolve("Windrow");
        return new WindrowHome(
                support.resolve("config"),
                support.resolve("data"),
                support.resolve("state"),
                library.resolve("Logs").resolve("Windrow"));
    }

    /** Settings roam with their user; what is large or belongs to this machine does not. */
    private WindrowHome onWindows() throws HomeException {
        Path roaming = windows("APPDATA", "Roaming");
        Path local = windows("LOCALAPPDATA", "Local").resolve("Windrow");
        Path state = local.resolve("state");
        return new WindrowHome(roaming.resolve("Windrow"), local.resolve("data"), state, state.resolve("logs"));
    }

    private Path windows(String variable, String fallback) throws HomeException {
        String value = variable(variable);
        return value.isEmpty() ? userHome().resolve("AppData").resolve(fallback) : path(variable, value);
    }

    private Path userHome() throws HomeException {
        String home = properties.getOrDefault("user.home", "");
        // why "?": that is what Java says on Linux when the user is not in the password file, as in some containers
        if (home.isBlank() || home.equals("?")) {
            throw new HomeException("This user has no home folder. Set WINDROW_HOME to a folder for Windrow.", null);
        }
        return path("user.home", home);
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private static Path path(String name, String value) throws HomeException {
        try {
            return Path.of(value);
        } catch (InvalidPathException notAPath) {
            throw new HomeException(name + " is not a path: " + notAPath.getReason(), notAPath);
        }
    }
}
