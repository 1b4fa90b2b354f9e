package org.windrow.cli.window;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown. */
public final class Display {

    private final Map<String, String> environment;
    private final String system;

    /**
     * @param environment the process's environment variables
     * @param system the system's name, as {@code os.name} has it
     */
    public Display(Map<String, String> environment, String system) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** The display of this process. */
    public static Display ofThisProcess() {
        return new Display(System.getenv(), System.getProperty("os.name", ""));
    }

    /** Whether there is one: Windows and macOS always have, elsewhere X11 or Wayland says so. */
    public boolean isThere() {
        if (system.contains("windows") || system.contains("mac")) {
            return true;
        }
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
