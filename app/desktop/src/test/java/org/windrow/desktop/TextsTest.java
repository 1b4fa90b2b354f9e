package org.windrow.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.windrow.fxkit.Texts;

class TextsTest {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Set<String> KEYS = ResourceBundle.getBundle(
                    "org.windrow.desktop.texts", Locale.ROOT, NO_FALLBACK)
            .keySet();
    private static final Set<String> GROUPS =
            KEYS.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());

    /** What is built like a key of one of the groups, but names something else. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "(source|worker|queue|job|go|theme|app)\\.(new|sample|harvest|harvest-all|stop|open-folder|remove|start"
                    + "|pause|resume|change|copy|import|export|export-all|export-list|export-all-list|retry|retry-all|delete|delete-all"
                    + "|sources|queues|workers|activity|system|light|dark|undo|quit)");

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

    @Test
    void germanHasEveryTextWithTheSamePlaceholders() throws IOException {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle german = bundle(Locale.GERMAN);
        assertThat(germanKeys()).containsExactlyInAnyOrderElementsOf(KEYS);
        assertThat(KEYS)
                .allSatisfy(key -> assertThat(placeholders(german.getString(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getString(key))));
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        for (Locale locale : List.of(Locale.ROOT, Locale.GERMAN)) {
            ResourceBundle texts = bundle(locale);
            assertThat(KEYS)
                    .allSatisfy(key -> assertThatCode(() -> new MessageFormat(texts.getString(key), locale))
                            .as(key)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void aLanguageWithoutTextsIsEnglishWhateverTheSystemSpeaks() {
        assertThat(Texts.of("org.windrow.desktop.texts", Locale.FRENCH).get("pane.sources"))
                .isEqualTo("Sources");
        assertThat(TestTexts.german().get("pane.sources")).isEqualTo("Quellen");
        assertThat(TestTexts.german().format("news.complete", 12_400)).contains("12.400");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.windrow.desktop.texts", locale, NO_FALLBACK);
    }

    /** The keys that the German file has itself; a bundle also tells those of the one behind it. */
    private static Set<String> germanKeys() throws IOException {
        var properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/org/windrow/desktop/texts_de.properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
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
