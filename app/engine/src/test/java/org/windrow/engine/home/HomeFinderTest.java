package org.windrow.engine.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeFinderTest {

    private static final Path USER = Path.of("/home/ada").toAbsolutePath();

    @Test
    void onLinuxTheXdgFoldersAreUsed() throws HomeException {
        WindrowHome home = find("Linux", Map.of());

        assertThat(home.config()).isEqualTo(USER.resolve(".config/windrow"));
        assertThat(home.data()).isEqualTo(USER.resolve(".local/share/windrow"));
        assertThat(home.state()).isEqualTo(USER.resolve(".local/state/windrow"));
        assertThat(home.logs()).isEqualTo(USER.resolve(".local/state/windrow/logs"));
    }

    @Test
    void xdgVariablesCountIfTheyAreWholePaths() throws HomeException {
        Path elsewhere = Path.of("/srv/config").toAbsolutePath();

        WindrowHome home = find("Linux", Map.of("XDG_CONFIG_HOME", elsewhere.toString(), "XDG_DATA_HOME", "relative"));

        assertThat(home.config()).isEqualTo(elsewhere.resolve("windrow"));
        assertThat(home.data()).isEqualTo(USER.resolve(".local/share/windrow"));
    }

    @Test
    void onMacOsTheLibraryIsUsed() throws HomeException {
        WindrowHome home = find("Mac OS X", Map.of());

        assertThat(home.config()).isEqualTo(USER.resolve("Library/Application Support/Windrow/config"));
        assertThat(home.data()).isEqualTo(USER.resolve("Library/Application Support/Windrow/data"));
        assertThat(home.logs()).isEqualTo(USER.resolve("Library/Logs/Windrow"));
    }

    @Test
    void onWindowsSettingsRoamAndDataDoesNot() throws HomeException {
        Path roaming = Path.of("/users/ada/roaming").toAbsolutePath();

        WindrowHome home = find("Windows 11", Map.of("APPDATA", roaming.toString()));

        assertThat(home.config()).isEqualTo(roaming.resolve("Windrow"));
        assertThat(home.data()).isEqualTo(USER.resolve("AppData/Local/Windrow/data"));
    }

    @Test
    void oneVariablePutsEverythingUnderOneFolder() throws HomeException {
        Path own = Path.of("portable").toAbsolutePath();

        WindrowHome home = find("Windows 11", Map.of("WINDROW_HOME", "portable"));

        assertThat(home.configFile()).isEqualTo(own.resolve("config/config.json"));
        assertThat(home.sourcesFile()).isEqualTo(own.resolve("config/sources.json"));
        assertThat(home.silos()).isEqualTo(own.resolve("data/silos"));
        assertThat(home.redis()).isEqualTo(own.resolve("data/redis"));
        assertThat(home.index()).isEqualTo(own.resolve("data/index"));
        assertThat(home.logs()).isEqualTo(own.resolve("state/logs"));
    }

    @Test
    void aUserWithoutAHomeFolderIsToldWhatToSet() {
        HomeFinder finder = new HomeFinder(Map.of(), Map.of("os.name", "Linux", "user.home", "?"));

        assertThatThrownBy(finder::find).isInstanceOf(HomeException.class).hasMessageContaining("Set WINDROW_HOME");
    }

    @Test
    void aPlaceThatIsNoPathIsRefused() {
        assertThatThrownBy(() -> find("Linux", Map.of("WINDROW_HOME", "a\0b")))
                .isInstanceOf(HomeException.class)
                .hasMessageContaining("WINDROW_HOME is not a path");
    }

    private static WindrowHome find(String system, Map<String, String> environment) throws HomeException {
        return new HomeFinder(environment, Map.of("os.name", system, "user.home", USER.toString())).find();
    }
}
