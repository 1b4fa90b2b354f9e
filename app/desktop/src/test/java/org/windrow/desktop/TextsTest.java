package org.windrow.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Set<String> KEYS = ResourceBundle.getBundle("org.windrow.desktop.texts", Locale.ENGLISH)
            .keySet();
    private static final Set<String> GROUPS =
            KEYS.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());

    /** What is built like a key of one of the groups, but names something else. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "(source|worker|queue|job|go|theme|app)\\.(new|sample|harvest|harvest-all|stop|open-folder|remove|start"
                    + "|pause|resume|change|copy|import|export|export-all|export-list|export-all-list|retry|retry-all|delete|delete-all"
                    + "|sources|queues|workers|activity|system|light|dark|quit)");

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> asked = literals();
        asked.removeIf(literal -> NO_TEXT.matcher(literal).matches());
        asked.removeIf(literal -> !GROUPS.contains(literal.replaceFirst("\\..*", "")));
        assertThat(KEYS).containsAll(asked);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        assertThat(literals()).containsAll(KEYS);
    }

    private static Set<String> literals() throws IOException {
        Pattern literal = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                literal.matcher(Files.readString(file)).results().forEach(result -> found.add(result.group(1)));
            }
        }
        return found;
    }
}
