package org.windrow.desktop.detail;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Surroundings;

/** How the chosen source is harvested, to be read and copied. */
final class SettingsModel {

    private final Surroundings around;
    private final SettingsWords words;
    private final ReadOnlyObjectWrapper<List<SettingsLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable String source;

    SettingsModel(Surroundings around) {
        this.around = around;
        this.words = new SettingsWords(around);
    }

    /** The settings; none until they have come. */
    ReadOnlyObjectProperty<List<SettingsLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** All of them as text, one a line. */
    String copied() {
        return lines.get().stream()
                .map(line -> line.name() + ": " + line.value() + " (" + line.origin() + ")")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Says that they were copied. */
    void tellCopied() {
        around.notices().tell(around.texts().get("settings.copied"));
    }

    /** Tells of a source as it is set now, or of none. */
    void show(@Nullable String id) {
        source = id;
        lines.set(List.of());
        if (id != null) {
            var asked = around.engine().sourceDesk().settings(id);
            around.commands().watch(asked, around.texts().get("doing.read-settings"));
            var _ = asked.thenAcceptAsync(
                    found -> {
                        if (id.equals(source)) {
                            lines.set(words.of(found));
                        }
                    },
                    around.fx());
        }
    }
}
