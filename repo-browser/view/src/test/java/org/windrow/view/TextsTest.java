package org.windrow.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/windrow/view");

    @Test
    void everyTextIsAskedForAndEveryTextThatIsAskedForIsThere() throws IOException {
        Set<String> keys = texts("texts.properties").stringPropertyNames();
        Set<String> asked = literals();
        Set<String> actions = keys.stream()
                .filter(key -> key.startsWith("action."))
                .map(key -> key.replaceFirst("action\\.", ""))
                .collect(Collectors.toSet());
        Set<String> groups =
                keys.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        Set<String> used = asked.stream()
                .map(key -> actions.contains(key) ? "action." + key : key)
                .filter(key -> groups.contains(key.replaceFirst("\\..*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void germanHasEveryTextWithTheSamePlaceholders() throws IOException {
        Properties english = texts("texts.properties");
        Properties german = texts("texts_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() throws IOException {
        for (String name : new String[] {"texts.properties", "texts_de.properties"}) {
            for (Object text : texts(name).values()) {
                assertThat(new MessageFormat(text.toString()).toPattern()).isNotNull();
            }
        }
    }

    private static Properties texts(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String pattern) {
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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
