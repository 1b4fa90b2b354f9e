package org.windrow.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.index.IndexPlace;
import org.windrow.index.SiloIndex;
import org.windrow.index.search.Facet;
import org.windrow.index.search.ObjectRef;
import org.windrow.store.MetadataPart;
import org.windrow.store.RecordUpdate;
import org.windrow.store.Silo;
import org.windrow.store.fixity.Finding;
import org.windrow.view.export.ExportOrder;
import org.windrow.view.export.Versions;
import org.windrow.view.object.ObjectPage;
import org.windrow.view.search.FacetGroup;
import org.windrow.view.search.HitRow;
import org.windrow.view.search.Order;
import org.windrow.view.shelf.OpenSilos;
import org.windrow.view.shelf.Scope;
import org.windrow.view.work.Chosen;

/** Several silos that are looked at as one, without a window. */
class AllSilosViewModelTest extends WithBrowserModel {

    private static final String OATS = "oai:other.example.org:oats";

    private Path barn;
    private Path loft;

    @BeforeEach
    void make() throws Exception {
        barn = folder.resolve("barn");
        loft = folder.resolve("loft");
        SampleShelf.make(barn);
        // why HAY there too: the same record harvested twice is two objects
        try (Silo silo = Silo.openOrCreate(loft, "https://other.example.org/oai")) {
            put(silo, SampleShelf.HAY, "On the Making of Hay, again");
            put(silo, OATS, "Zealous Oats");
            silo.barrier();
        }
    }

    @Test
    void atFirstAllAreLookedAtAndAnotherDayWhatWasChosenLast() throws Exception {
        offer(barn, loft);
        assertThat(on(() -> model.chosenProperty().get())).isEqualTo(Scope.ALL);
        until(() -> total() == 35);
        choose(Scope.of(loft));
        until(() -> total() == 2);
        another(Clock.systemUTC());
        offer(barn, loft);
        until(() -> total() == 2 && Scope.of(loft).equals(model.chosenProperty().get()));
        choose(Scope.ALL);
        until(() -> total() == 35);
        another(Clock.systemUTC());
        offer(barn, loft);
        until(() -> total() == 35);
    }

    @Test
    void resultsOfAllStandInOneOrderAndSayWhichSiloTheyAreOf() throws Exception {
        offer(barn, loft);
        until(() -> total() == 35);
        on(() -> {
            model.search().orderProperty().set(Order.TITLE_BACKWARDS);
            return true;
        });
        until(() -> row(0).object().equals(new ObjectRef(loft, OATS))
                && row(1).object().silo().equals(barn));
        assertThat(on(() -> row(0).silo())).isEqualTo("loft");
        assertThat(on(() -> row(0).byline())).startsWith("loft");
        choose(Scope.of(barn));
        until(() -> total() == 33 && !row(0).identifier().isEmpty());
        assertThat(on(() -> row(0).silo()))
                .as("of one silo that need not be said")
                .isEmpty();
    }

    @Test
    void facetsCountOverAllAndNarrowToASilo() throws Exception {
        offer(barn, loft);
        until(() -> total() == 35 && counts(Facet.SILO).equals(Map.of("barn", 33, "loft", 2)));
        assertThat(on(() -> counts(Facet.TYPE))).containsEntry("article", 4);
        assertThat(on(() -> counts(Facet.SOURCE)))
                .as("each silo has its own source, which the silo says already")
                .isEmpty();
        on(() -> {
            model.search().choose(Facet.SILO, loft.toString(), true);
            return true;
        });
        until(() -> total() == 2 && counts(Facet.TYPE).equals(Map.of("article", 2)));
        assertThat(on(() -> counts(Facet.SILO))).isEqualTo(Map.of("barn", 33, "loft", 2));
        assertThat(on(() -> model.search().asked())).isEqualTo("loft");
    }

    @Test
    void aSavedSearchKeepsItsSiloAndIsSeenWhereItIsNot() throws Exception {
        offer(barn, loft);
        until(() -> total() == 35);
        on(() -> {
            model.search().choose(Facet.SILO, loft.toString(), true);
            model.kept().save(model.search().named("In the loft"));
            return true;
        });
        another(Clock.systemUTC());
        offer(barn, loft);
        until(() -> model.kept().keptProperty().get().searches().size() == 1 && total() == 35);
        on(() -> {
            model.search().ask(model.kept().keptProperty().get().searches().getFirst());
            return true;
        });
        until(() -> total() == 2);
        choose(Scope.of(barn));
        until(() -> total() == 33);
        on(() -> {
            model.search().ask(model.kept().keptProperty().get().searches().getFirst());
            return true;
        });
        until(() -> total() == 0 && counts(Facet.SILO).containsKey("loft"));
    }

    @Test
    void anObjectOfBothIsReadFromItsOwnSilo() throws Exception {
        offer(barn, loft);
        until(() -> total() == 35);
        for (Path silo : List.of(barn, loft)) {
            on(() -> {
                model.read(new ObjectRef(silo, SampleShelf.HAY));
                return true;
            });
            until(() -> {
                ObjectPage page = model.object().pageProperty().get();
                return page != null && page.silo().equals(silo);
            });
            assertThat(on(() -> Objects.requireNonNull(
                                    model.object().pageProperty().get())
                            .title()))
                    .isEqualTo(silo.equals(barn) ? "On the Making of Good Hay" : "On the Making of Hay, again");
        }
    }

    @Test
    void aSelectionAcrossSilosIsExportedWithTheSiloOfEach() throws Exception {
        offer(barn, loft);
        until(() -> total() == 35);
        ask("title:making");
        until(() -> total() == 2 && model.search().results().rows().size() == 2);
        on(() -> {
            model.search().results().selectAll();
            return true;
        });
        Chosen chosen = on(() -> model.chosen().orElseThrow());
        try (Stream<ObjectRef> objects = chosen.open()) {
            assertThat(objects)
                    .containsExactlyInAnyOrder(
                            new ObjectRef(barn, SampleShelf.HAY), new ObjectRef(loft, SampleShelf.HAY));
        }
        Path csv = folder.resolve("out.csv");
        export(ExportOrder.Format.CSV, csv);
        assertThat(Files.readAllLines(csv).getFirst()).startsWith("silo,record,");
        assertThat(Files.readAllLines(csv)).anyMatch(line -> line.startsWith("barn," + SampleShelf.HAY));
        assertThat(Files.readAllLines(csv)).anyMatch(line -> line.startsWith("loft," + SampleShelf.HAY));
        Path bag = folder.resolve("out-bag");
        export(ExportOrder.Format.BAG, bag);
        try (Stream<Path> silos = Files.list(bag.resolve("data"))) {
            assertThat(silos.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("barn", "loft");
        }
        assertThat(Files.readString(bag.resolve("bag-info.txt")))
                .contains("External-Description: https://example.org/oai\n")
                .contains("External-Description: https://other.example.org/oai\n");
        Path ocfl = folder.resolve("out-ocfl");
        export(ExportOrder.Format.OCFL, ocfl);
        Path xml = folder.resolve("out.xml");
        export(ExportOrder.Format.XML, xml);
        assertThat(Files.readString(xml)).contains(">barn</windrow:silo>").contains(">loft</windrow:silo>");
        assertThat(told).hasSize(4).allMatch(text -> text.startsWith("2 objects exported"));
    }

    @Test
    void objectsAreDeletedInOurSilosOnlyAndBroughtBack() throws Exception {
        Path guest = folder.resolve("guests/attic");
        try (Silo silo = Silo.openOrCreate(guest, "https://guest.example.org/oai")) {
            put(silo, OATS, "Oats of a Guest");
            silo.barrier();
        }
        offer(barn, loft);
        on(() -> {
            model.open(guest.getParent());
            return true;
        });
        until(() -> guest.equals(folderOf(model.chosenProperty().get())));
        choose(Scope.ALL);
        ask("making OR oats");
        until(() -> total() == 4 && model.search().results().rows().size() == 4);
        assertThat(on(() -> model.aside().isOurs(new ObjectRef(guest, OATS)))).isFalse();
        on(() -> {
            model.search().results().selectAll();
            model.aside().delete(model.chosen().orElseThrow());
            return true;
        });
        until(() -> total() == 1);
        assertThat(told)
                .anyMatch(text -> text.startsWith("3 objects were deleted from") && text.contains("1 object was left"));
        try (Silo silo = Silo.open(guest)) {
            assertThat(silo.find(OATS)).isPresent();
        }
        until(() -> model.aside().deletionsProperty().get().size() == 2);
        on(() -> {
            undo.getLast().run();
            return true;
        });
        until(() -> total() == 4 && model.aside().deletionsProperty().get().isEmpty());
    }

    @Test
    void allAreCheckedAndAFindingSaysWhereItIs() throws Exception {
        Path altered;
        try (Stream<Path> files = Files.walk(loft)) {
            altered = files.filter(file -> file.endsWith("oai_dc.xml"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(altered, "<altered/>");
        offer(barn, loft);
        until(() -> total() == 35);
        on(() -> {
            model.check().check(Objects.requireNonNull(model.openProperty().get()));
            return true;
        });
        until(() -> !model.errand().runningProperty().get()
                && model.check().summaryProperty().get().contains("35 objects"));
        assertThat(on(() -> model.check().findingsProperty().get())).anySatisfy(found -> {
            assertThat(found.finding().kind()).isEqualTo(Finding.Kind.ALTERED);
            assertThat(found.object().silo()).isEqualTo(loft);
        });
    }

    @Test
    void whatIsNewGoesByTheLastLookAtEachSilo() throws Exception {
        // why ahead: what was put into the silos just now is not to count
        another(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5)));
        offer(barn);
        until(() -> model.search().news().countProperty().get() == 33);
        another(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)));
        offer(barn, loft);
        until(() -> total() == 35
                && model.search().news().momentsProperty().get().size() == 2
                && model.search().news().countProperty().get() == 33);
        Map<Path, Instant> moments =
                on(() -> model.search().news().momentsProperty().get());
        assertThat(moments.get(barn)).isBefore(moments.get(loft));
        on(() -> {
            model.search().news().onlyProperty().set(true);
            return true;
        });
        until(() -> total() == 33);
        until(() -> model.search().upToDateProperty().get());
        on(() -> {
            model.markSeen();
            return true;
        });
        until(() -> model.search().news().countProperty().get() == 0 && total() == 35);
        on(() -> {
            undo.getLast().run();
            return true;
        });
        until(() -> model.search().news().countProperty().get() == 33);
        assertThat(told).contains("33 objects are marked as seen.");
    }

    @Test
    void aSiloThatCannotBeOpenedIsToldAndHoldsUpNoOther() throws Exception {
        try (Silo silo = Silo.open(loft);
                SiloIndex elsewhere = SiloIndex.open(IndexPlace.of(folder.resolve("indexes"), silo), silo)) {
            assertThat(elsewhere.searchesFileText()).isFalse();
            offer(barn, loft, folder.resolve("gone"));
            until(() -> total() == 33
                    && model.search().indexingProperty().get().contains("loft is left out")
                    && model.search().indexingProperty().get().contains("gone is left out"));
            assertThat(on(() -> model.problemProperty().get())).isEmpty();
        }
    }

    @Test
    void aSiloThatIsAddedJoinsAndWhatIsReadStays() throws Exception {
        Path third = folder.resolve("third");
        try (Silo silo = Silo.openOrCreate(third, "https://third.example.org/oai")) {
            put(silo, OATS, "Oats of the Third");
            silo.barrier();
        }
        offer(barn, loft);
        until(() -> total() == 35);
        on(() -> {
            model.read(new ObjectRef(loft, OATS));
            return true;
        });
        until(() -> model.object().pageProperty().get() != null);
        OpenSilos before = on(() -> model.openProperty().get());
        offer(barn, loft, third);
        until(() -> total() == 36);
        assertThat(on(() -> model.object().pageProperty().get())).isNotNull();
        assertThat(on(() -> Objects.requireNonNull(model.openProperty().get()).shelves()))
                .containsAll(Objects.requireNonNull(before).shelves());
    }

    @Test
    void silosWithTheSameNameAreToldApart() throws Exception {
        Path one = folder.resolve("one/silo");
        Path other = folder.resolve("other/silo");
        for (Path silo : List.of(one, other)) {
            try (Silo made = Silo.openOrCreate(
                    silo, "https://example.org/" + silo.getParent().getFileName())) {
                put(made, OATS, "Oats");
                made.barrier();
            }
        }
        offer(one, other);
        until(() -> total() == 2 && counts(Facet.SILO).size() == 2);
        assertThat(on(() -> counts(Facet.SILO)))
                .containsOnlyKeys(
                        Path.of("one/silo").toString(), Path.of("other/silo").toString());
    }

    @Test
    void theTextOfFilesIsChosenForOneSiloAtATime() throws Exception {
        offer(barn, loft);
        until(() -> total() == 35);
        assertThat(on(() -> model.fileText().possibleProperty().get())).isFalse();
        choose(Scope.of(barn));
        until(() -> model.fileText().possibleProperty().get());
    }

    private static Path folderOf(Scope scope) {
        return scope instanceof Scope.One(Path folder) ? folder : Path.of("");
    }

    private void export(ExportOrder.Format format, Path target) throws Exception {
        int before = told.size();
        on(() -> {
            model.export()
                    .export(
                            Objects.requireNonNull(model.openProperty().get()),
                            model.chosen().orElseThrow(),
                            new ExportOrder(format, Versions.CURRENT, target));
            return true;
        });
        until(() -> told.size() > before);
    }

    private void ask(String query) throws Exception {
        on(() -> {
            model.search().textProperty().set(query);
            return true;
        });
    }

    private void choose(Scope scope) throws Exception {
        on(() -> {
            model.choose(scope);
            return true;
        });
    }

    private Map<String, Integer> counts(Facet facet) {
        Map<String, Integer> counts = new java.util.HashMap<>();
        for (FacetGroup group : model.search().facetsProperty().get()) {
            if (group.facet() == facet) {
                group.values().forEach(value -> counts.put(value.words(), value.count()));
            }
        }
        return counts;
    }

    private HitRow row(int place) {
        var rows = model.search().results().rows();
        return place < rows.size() ? rows.get(place).value() : HitRow.COMING;
    }

    private void offer(Path... silos) throws Exception {
        on(() -> {
            model.offer(List.of(silos));
            return true;
        });
        until(() -> total() > 0);
    }

    private static void put(Silo silo, String identifier, String title) throws Exception {
        String document = """
                <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title>%s</dc:title><dc:creator>Thresher, Thea</dc:creator><dc:type>Article</dc:type></oai_dc:dc>
                """.formatted(title);
        MetadataPart metadata = new MetadataPart("oai_dc.xml", "text/xml", document.getBytes(UTF_8));
        silo.putRecord(new RecordUpdate(
                identifier, "2022-05-31T10:00:00Z", false, List.of("fields"), metadata, List.of(), "run-1"));
    }
}
