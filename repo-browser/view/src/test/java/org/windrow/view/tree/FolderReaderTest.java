package org.windrow.view.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.windrow.store.Silo;
import org.windrow.store.pairtree.PairtreePath;
import org.windrow.view.SampleShelf;
import org.windrow.view.tree.FolderEntry.Kind;

class FolderReaderTest {

    @TempDir
    Path folder;

    private FolderReader reader;
    private Path root;

    @BeforeEach
    void make() throws IOException {
        SampleShelf.make(folder.resolve("silo"));
        try (Silo silo = Silo.open(folder.resolve("silo"))) {
            root = silo.treeFolder();
        }
        reader = new FolderReader(root);
    }

    @Test
    void anObjectIsFoundByGoingDownAndShowsItsVersions() throws IOException {
        FolderEntry at = reader.top();
        while (at.kind() == Kind.BRANCH) {
            at = reader.read(at, "").getFirst();
        }
        assertThat(at.kind()).isEqualTo(Kind.OBJECT);
        assertThat(at.identifier()).startsWith("oai:example.org:");
        List<FolderEntry> entries = reader.read(at, "");
        assertThat(entries).extracting(FolderEntry::kind).contains(Kind.VERSION, Kind.FILE);
        FolderEntry version = entries.stream()
                .filter(entry -> entry.kind() == Kind.VERSION)
                .findFirst()
                .orElseThrow();
        assertThat(reader.read(version, ""))
                .anyMatch(entry -> entry.kind() == Kind.FILE && entry.name().equals("oai_dc.xml") && entry.size() > 0);
        assertThat(version.identifier()).isEqualTo(at.identifier());
    }

    @Test
    void thousandsOfEntriesComePageByPageEachOnce() throws IOException {
        FolderEntry hay = object(SampleShelf.HAY);
        for (int i = 0; i < 1_250; i++) {
            Files.createFile(hay.path().resolve("file-%05d".formatted(i)));
        }
        List<String> names = new ArrayList<>();
        String after = "";
        int pages = 0;
        for (boolean more = true; more; pages++) {
            List<FolderEntry> page = reader.read(hay, after);
            assertThat(page).hasSizeLessThanOrEqualTo(FolderReader.PAGE + 1);
            more = page.getLast().kind() == Kind.MORE;
            after = page.getLast().name();
            page.stream()
                    .filter(entry -> entry.kind() != Kind.MORE)
                    .map(FolderEntry::name)
                    .forEach(names::add);
        }
        assertThat(pages).isEqualTo(3);
        assertThat(names).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1_250);
    }

    @Test
    void aLinkIsShownAndNotFollowed() throws IOException {
        FolderEntry hay = object(SampleShelf.HAY);
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createFile(outside.resolve("secret"));
        Files.createSymbolicLink(hay.path().resolve("__latest"), outside);
        Files.createSymbolicLink(root.resolve("zz"), root);
        assertThat(reader.read(hay, ""))
                .filteredOn(entry -> entry.name().equals("__latest"))
                .extracting(FolderEntry::kind)
                .containsExactly(Kind.LINK);
        assertThat(reader.read(reader.top(), "")).anyMatch(entry -> entry.kind() == Kind.LINK);
        assertThatThrownBy(
                        () -> reader.read(new FolderEntry(hay.path().resolve("__latest"), "", Kind.FOLDER, "", -1), ""))
                .hasMessageContaining("not read");
        assertThatThrownBy(() -> reader.read(new FolderEntry(outside, "", Kind.FOLDER, "", -1), ""))
                .hasMessageContaining("not read");
    }

    private FolderEntry object(String identifier) {
        return new FolderEntry(root.resolve(PairtreePath.path(identifier)), "", Kind.OBJECT, identifier, -1);
    }
}
