package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.windrow.engine.download.PartNaming.NamedFile;
import org.windrow.spi.FileReference;
import org.windrow.store.PartNames;

class PartNamingTest {

    private static final List<String> METADATA = List.of("oai_dc.xml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "http://h/774/1/paper.pdf | - | - | paper.pdf",
                "http://h/774/1/paper.pdf | Final version.pdf | - | Final version.pdf",
                "http://h/a%20b%C3%A9.pdf | - | - | a bé.pdf",
                "http://h/latin%E9.pdf | - | - | latiné.pdf",
                "http://h/viewcontent.cgi?article=1 | - | application/pdf | viewcontent.pdf",
                "http://h/viewcontent.cgi?article=1 | - | - | viewcontent.cgi",
                "http://h/article/download/12/3456 | - | application/pdf | 3456.pdf",
                "http://h/10.1234/5678.90 | - | application/pdf | 5678.90.pdf",
                "http://h/ | - | application/pdf | file.pdf",
                "http://h/x/ | - | application/zip | x.zip",
                "http://h | - | - | file",
                "http://h/x | ../../etc/passwd | - | passwd",
                "http://h/x | C:\\files\\a.pdf | - | a.pdf",
                "http://h/..%2F..%2Fetc%2Fshadow | - | - | shadow",
            })
    void aFileIsNamedByItsReferenceElseItsUrl(
            String url, @Nullable String name, @Nullable String mediaType, String part) {
        assertThat(parts(List.of(file(url, name, mediaType)))).containsExactly(part);
    }

    @Test
    void twoFilesThatWantTheSameNameGetTwoWhateverTheirOrder() {
        FileReference first = file("http://h/774/1/paper.pdf", null, null);
        FileReference second = file("http://h/774/2/paper.pdf", null, null);
        List<String> names = parts(List.of(first, second));

        assertThat(names.getFirst()).isEqualTo("paper.pdf");
        assertThat(names.getLast()).matches("paper-[0-9a-f]{8}\\.pdf");
        assertThat(parts(List.of(second, first))).isEqualTo(names.reversed());
    }

    @Test
    void aFileAddedLaterDoesNotRenameTheOthers() {
        FileReference two = file("http://h/774/2/paper.pdf", null, null);
        FileReference ten = file("http://h/774/10/paper.pdf", null, null);
        assertThat(parts(List.of(two, ten)).getFirst()).isEqualTo("paper.pdf");
    }

    @Test
    void namesThatDifferInCaseAloneAreTheSameOnSomeDisks() {
        List<String> names =
                parts(List.of(file("http://h/1/Paper.PDF", null, null), file("http://h/2/paper.pdf", null, null)));
        assertThat(names.getFirst()).isEqualTo("Paper.PDF");
        assertThat(names.getLast()).isNotEqualToIgnoringCase("paper.pdf");
    }

    @Test
    void aFileNeverTakesTheNameOfTheMetadataOrOfAManifest() {
        List<String> names = parts(List.of(
                file("http://h/1", "oai_dc.xml", null),
                file("http://h/2", "__manifest.json", null),
                file("http://h/3", "manifest.rdf", null)));
        assertThat(names)
                .doesNotContain("oai_dc.xml", "__manifest.json", "manifest.rdf")
                .allMatch(PartNames::isSafe);
    }

    @Test
    void aUrlThatIsReferredToTwiceIsNamedOnce() {
        FileReference file = file("http://h/a.pdf", null, null);
        assertThat(parts(List.of(file, file("http://h/a.pdf", "other.pdf", null))))
                .containsExactly("a.pdf");
    }

    @Test
    void veryLongNamesThatClashAreStillTold() {
        String name = "n".repeat(400) + ".pdf";
        List<String> names = parts(List.of(file("http://h/1", name, null), file("http://h/2", name, null)));
        assertThat(names).doesNotHaveDuplicates().allMatch(part -> part.endsWith(".pdf") && PartNames.isSafe(part));
    }

    @Property(tries = 300)
    void anyNamesBecomeSafeOnesEachItsOwnAndTheSameInAnyOrder(
            @ForAll @Size(max = 8) List<String> rawNames, @ForAll long seed) {
        List<FileReference> files = new ArrayList<>();
        for (int i = 0; i < rawNames.size(); i++) {
            files.add(file("http://h/" + i, rawNames.get(i), null));
        }
        List<NamedFile> named = PartNaming.name(files, METADATA);

        assertThat(named).extracting(NamedFile::part).allMatch(PartNames::isSafe);
        HashSet<String> caseless = new HashSet<>();
        assertThat(named).allMatch(file -> caseless.add(file.part().toLowerCase(Locale.ROOT)));
        List<FileReference> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(PartNaming.name(shuffled, METADATA)).containsExactlyInAnyOrderElementsOf(named);
    }

    private static List<String> parts(List<FileReference> files) {
        return PartNaming.name(files, METADATA).stream().map(NamedFile::part).toList();
    }

    private static FileReference file(String url, @Nullable String name, @Nullable String mediaType) {
        return new FileReference(URI.create(url), name, mediaType, OptionalLong.empty(), null);
    }
}
