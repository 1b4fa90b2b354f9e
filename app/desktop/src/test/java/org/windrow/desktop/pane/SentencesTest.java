package org.windrow.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.desktop.TestTexts;
import org.windrow.engine.Engine;
import org.windrow.engine.home.HomeException;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisException;
import org.windrow.engine.source.SourceRegistry;
import org.windrow.fxkit.Texts;
import org.windrow.http.ApacheWebClient;
import org.windrow.oaipmh.OaiPmhPlugin;

class SentencesTest {

    private static final Texts ENGLISH = Texts.of("org.windrow.desktop.sentences", Locale.ROOT);
    private static final Texts GERMAN = Texts.of("org.windrow.desktop.sentences", Locale.GERMAN);

    /** What of a sentence must be found as it is; shorter pieces are everywhere. */
    private static final int LEAST = 4;

    /** Of so many parts a piece is put together at the most, by a condition in the middle of a sentence. */
    private static final int MOST_PARTS = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Redis at localhost:6379 does not answer in time. Check that it runs, is not overloaded, and speaks TLS if its address says rediss://. | \
            Redis auf localhost:6379 antwortet nicht rechtzeitig. Prüfen Sie, ob es läuft, nicht überlastet ist und TLS spricht, falls seine Adresse mit rediss:// beginnt.
            No connection to Redis at localhost:6379 (refused). Check that it runs, its port, and any firewall; write rediss:// if it speaks TLS. | \
            Keine Verbindung zu Redis auf localhost:6379 (refused). Prüfen Sie, ob es läuft, seinen Port und eine Firewall dazwischen; schreiben Sie rediss://, falls es TLS spricht.
            No secure connection to Redis at h:1: its certificate is made out for another name (no name matching h found). Write the server's name into the address as the certificate has it. | \
            Keine sichere Verbindung zu Redis auf h:1: Sein Zertifikat ist auf einen anderen Namen ausgestellt (no name matching h found). Schreiben Sie den Namen des Servers so in die Adresse, wie er im Zertifikat steht.
            more than 5 restarts in 60 s; it failed: The Redis server ended with exit code 1 | \
            mehr als 5 Neustarts in 60 s; zuletzt: ist gescheitert: Redis endete mit Code 1
            Its list could not be begun. e.org did not answer within 30 s. | \
            Seine Liste ließ sich nicht anfangen. e.org antwortete nicht innerhalb von 30 s.
            The server asks to wait. HTTP 503 from https://e.org/oai, which says: Back soon, again in 5 s | \
            Der Server bittet um eine Pause. HTTP 503 von https://e.org/oai, wo steht: Back soon, noch einmal in 5 s
            """)
    void whatIsSaidIsSaidInTheLanguageOfThePerson(String said, String german) {
        assertThat(Sentences.in(TestTexts.german(), said)).isEqualTo(german);
        assertThat(Sentences.in(TestTexts.english(), said)).isEqualTo(said);
    }

    @Test
    void whatServersAndTheDiskSayStaysAsItIs() {
        assertThat(Sentences.in(TestTexts.german(), "No space left on device")).isEqualTo("No space left on device");
        assertThat(Sentences.in(TestTexts.german(), "")).isEmpty();
    }

    @Test
    void reportsAboutABrokenConfigurationAreRead() throws IOException {
        List<String> reports = new ArrayList<>();
        Path broken = Files.writeString(folder.resolve("sources.json"), "[]");
        SourceRegistry.open(broken, Clock.systemUTC(), reports::add);
        Path half = Files.writeString(folder.resolve("half.json"), "{\"sources\": [{\"id\": \"one\"}]}");
        SourceRegistry.open(half, Clock.systemUTC(), reports::add);

        assertThat(reports.stream().map(report -> Sentences.in(TestTexts.german(), report)))
                .satisfiesExactly(
                        report -> assertThat(report)
                                .startsWith(
                                        broken + " war nicht zu verstehen: sie ist kein JSON-Objekt. Die Datei liegt"),
                        report -> assertThat(report)
                                .startsWith("Quelle 1 in " + half + " wird ausgelassen: „address“ fehlt. Sie bleibt"));
    }

    @Test
    void anAddressOfRedisAndAFolderThatCannotBeUsedAreSaidSo() throws IOException {
        RedisException address = catchThrowableOfType(RedisException.class, () -> RedisAddress.parse("redis://host:0"));
        Path file = Files.createFile(folder.resolve("taken"));
        HomeException home = catchThrowableOfType(HomeException.class, () -> WindrowHome.requireWritable(file));

        assertThat(Sentences.in(TestTexts.german(), address.getMessage()))
                .startsWith("Das ist keine Adresse eines Redis: redis://host:0 (ein Port liegt zwischen 1 und 65535).");
        assertThat(Sentences.in(TestTexts.german(), String.valueOf(home.getMessage())))
                .startsWith("Windrow kann seine Dateien nicht in " + file + " ablegen: " + file
                        + " ist eine Datei, kein Ordner.");
    }

    @Test
    void germanHasEverySentenceWithTheSamePlacesToFillIn() {
        assertThat(ENGLISH.keys()).allSatisfy(key -> {
            assertThat(GERMAN.get(key)).as(key).isNotEqualTo(ENGLISH.get(key));
            assertThat(places(GERMAN.get(key))).as(key).isEqualTo(places(ENGLISH.get(key)));
        });
        assertThat(GERMAN.keys()).hasSameSizeAs(ENGLISH.keys());
    }

    @Test
    void everySentenceIsOneThatIsStillSaid() throws IOException, URISyntaxException {
        List<String> said = new ArrayList<>();
        for (Class<?> room : List.of(Engine.class, ApacheWebClient.class, OaiPmhPlugin.class)) {
            said.addAll(constants(room));
        }
        List<String> unsaid = ENGLISH.keys().stream()
                .flatMap(key -> pieces(ENGLISH.get(key)).stream()
                        .filter(piece -> !isSaid(piece, said))
                        .map(piece -> key + ": " + piece))
                .toList();
        assertThat(unsaid).isEmpty();
    }

    /** Whether a piece stands in the class files, as a whole or put together from a few that do. */
    private static boolean isSaid(String piece, List<String> said) {
        String rest = piece;
        for (int part = 0; part < MOST_PARTS && !rest.isEmpty(); part++) {
            int found = rest.length();
            while (found > 0 && !isWithin(said, rest.substring(0, found))) {
                found--;
            }
            rest = rest.substring(found);
        }
        return rest.isEmpty();
    }

    private static boolean isWithin(List<String> said, String words) {
        return said.stream().anyMatch(constant -> constant.contains(words));
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{\\d}")
                .matcher(pattern)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands between the places that are filled in. */
    private static List<String> pieces(String pattern) {
        String filled = new MessageFormat(pattern, Locale.ROOT)
                .format(Stream.generate(() -> "\n").limit(8).toArray());
        return Stream.of(filled.split("\n", -1))
                .map(String::strip)
                .filter(piece -> piece.length() >= LEAST)
                .toList();
    }

    /** The texts in the class files of a room: what a sentence is put together from is there as it was written. */
    private static List<String> constants(Class<?> room) throws IOException, URISyntaxException {
        Path place =
                Path.of(room.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return constantsBelow(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return constantsBelow(jar.getPath("/"));
        }
    }

    private static List<String> constantsBelow(Path place) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                StreamSupport.stream(
                                ClassFile.of()
                                        .parse(Files.readAllBytes(file))
                                        .constantPool()
                                        .spliterator(),
                                false)
                        .filter(StringEntry.class::isInstance)
                        .map(entry -> ((StringEntry) entry).stringValue())
                        .forEach(found::add);
            }
        }
        return found;
    }
}
