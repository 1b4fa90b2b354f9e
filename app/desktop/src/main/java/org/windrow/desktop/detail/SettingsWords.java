package org.windrow.desktop.detail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.source.SettingsInEffect;
import org.windrow.engine.source.Source;

/** Settings in words. */
final class SettingsWords {

    private final Surroundings around;

    SettingsWords(Surroundings around) {
        this.around = around;
    }

    /** The settings of a source, one a line. */
    List<SettingsLine> of(SettingsInEffect settings) {
        Source source = settings.source();
        Map<String, String> options = new TreeMap<>(source.options());
        List<SettingsLine> lines = new ArrayList<>();
        lines.add(own("new.fact.address", source.address().toString()));
        lines.add(own("new.prefix", option(options, "metadataPrefix", "oai_dc")));
        lines.add(own("new.set", option(options, "set", text("new.set.prompt"))));
        lines.add(own("new.from", option(options, "from", text("settings.any-date"))));
        lines.add(own("new.until", option(options, "until", text("settings.any-date"))));
        options.forEach((name, value) -> lines.add(new SettingsLine(name, value, text("settings.own"))));
        lines.add(own("settings.files", text(source.files() ? "settings.files-yes" : "settings.files-no")));
        lines.add(line("settings.gap", gap(source.gap()), settings.hasOwnGap()));
        lines.add(line(
                "settings.connections", around.figures().count(source.connections()), settings.hasOwnConnections()));
        Path folder = settings.siloFolder();
        lines.add(own("settings.silo", folder == null ? source.silo() : folder.toString()));
        lines.add(general(
                "settings.contact", settings.everywhere().contactAddress().orElse(text("settings.no-contact"))));
        lines.add(general(
                "settings.high-water",
                around.figures().count(settings.everywhere().highWaterMark())));
        return lines;
    }

    /** Takes an option out: what remains is of a plugin's own. */
    private static String option(Map<String, String> options, String name, String otherwise) {
        String value = options.remove(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private String gap(Duration gap) {
        return gap.isZero()
                ? text("settings.no-gap")
                : around.texts().format("settings.seconds", gap.toMillis() / 1000.0);
    }

    private SettingsLine own(String key, String value) {
        return new SettingsLine(text(key), value, text("settings.own"));
    }

    private SettingsLine general(String key, String value) {
        return new SettingsLine(text(key), value, text("settings.general"));
    }

    private SettingsLine line(String key, String value, boolean own) {
        return new SettingsLine(text(key), value, text(own ? "settings.own-differs" : "settings.usual"));
    }

    private String text(String key) {
        return around.texts().get(key);
    }
}
