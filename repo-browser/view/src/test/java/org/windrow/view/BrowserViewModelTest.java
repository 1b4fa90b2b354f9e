package org.windrow.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.index.search.Facet;
import org.windrow.index.search.ObjectRef;
import org.windrow.store.Silo;
import org.windrow.view.aside.AsideViewModel;
import org.windrow.view.kept.SavedSearch;
import org.windrow.view.search.FacetGroup;
import org.windrow.view.search.ResultLayout;
import org.windrow.view.shelf.Scope;
import org.windrow.view.work.Chosen;

/** The browser without a window, over real silos. */
class BrowserViewModelTest extends WithBrowserModel {

    private Path silo;

    @BeforeEach
    void make() throws Exception {
        silo = folder.resolve("silo");
        SampleShelf.make(silo);
    }

    @Test
    void aSavedSearchBringsQueryAndFacetsBackAnotherDay() throws Exception {
        offer(silo);
        on(() -> {
            model.search().textProperty().set("straw");
            model.search().choose(Facet.YEAR, "1999", true);
            model.kept().save(model.search().named("Straw of 1999"));
            return true;
        });
        until(() -> total() == 1);
        another(Clock.systemUTC());
        offer(silo);
        until(() -> model.kept().keptProperty().get().searches().size() == 1);
        on(() -> {
            model.search().ask(model.kept().keptProperty().get().searches().getFirst());
            return true;
        });
        until(() -> total() == 1);
        assertThat(on(() -> model.search().textProperty().get())).isEqualTo("straw");
    }

    @Test
    void aSearchIsRenamedAndItsRemovalUndone() throws Exception {
        on(() -> {
            for (String name : List.of("one", "two", "three")) {
                model.kept().save(new SavedSearch(name, name, java.util.Map.of()));
            }
            SavedSearch two = model.kept().keptProperty().get().search("two").orElseThrow();
            model.kept().rename(two, "zwei");
            model.kept().rename(two, "one");
            model.kept().remove(model.kept().keptProperty().get().search("zwei").orElseThrow());
            return true;
        });
        assertThat(names()).containsExactly("one", "three");
        on(() -> {
            undo.getLast().run();
            return true;
        });
        assertThat(names()).containsExactly("one", "zwei", "three");
        assertThat(told).anyMatch(text -> text.contains("already"));
    }

    @Test
    void theTextOfFilesIsSearchedOnceAPersonWantsItAndStaysSo() throws Exception {
        offer(silo);
        on(() -> {
            model.search().textProperty().set("text:dry");
            return true;
        });
        until(() -> total() == 0);
        on(() -> {
            model.fileText().choose(true);
            return true;
        });
        until(() -> total() > 0);
        another(Clock.systemUTC());
        offer(silo);
        until(() -> model.fileText().wantedProperty().get());
    }

    @Test
    void whatChangedSinceThePersonLookedIsNewUntilItIsMarkedAsSeen() throws Exception {
        // why ahead: what was put into the silo just now is not to count
        another(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5)));
        offer(silo);
        until(() -> model.search().news().countProperty().get() == 33);
        on(() -> {
            model.search().news().onlyProperty().set(true);
            return true;
        });
        until(() -> total() == 33);
        another(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)));
        offer(silo);
        until(() -> model.search().news().countProperty().get() == 33);
        on(() -> {
            model.markSeen();
            return true;
        });
        until(() -> model.search().news().countProperty().get() == 0);
        on(() -> {
            undo.getLast().run();
            return true;
        });
        until(() -> model.search().news().countProperty().get() == 33);
        assertThat(told).contains("33 objects are marked as seen.");
    }

    @Test
    void aHundredThousandAreSelectedAtOnceAndStreamed() throws Exception {
        offer(silo);
        on(() -> {
            long began = System.nanoTime();
            model.search().results().selection().all(100_000);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(200));
            model.search().results().selectAll();
            model.search().results().selection().toggle(3);
            return true;
        });
        Chosen chosen = on(() -> model.chosen().orElseThrow());
        assertThat(chosen.count()).isEqualTo(32);
        try (Stream<ObjectRef> objects = chosen.open()) {
            assertThat(objects).hasSize(32).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSiloCanBeNarrowedByAllSevenFacets() throws Exception {
        offer(silo);
        until(() -> model.search().facetsProperty().get().size() == 7);
        assertThat(on(() -> model.search().facetsProperty().get()))
                .extracting(FacetGroup::facet)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Facet.SILO)));
    }

    @Test
    void anotherSearchForgetsTheSelection() throws Exception {
        offer(silo);
        on(() -> {
            model.search().results().selectAll();
            model.search().textProperty().set("good hay");
            return true;
        });
        until(() -> total() == 1);
        assertThat(on(() -> model.search().results().selection().countProperty().get()))
                .isZero();
    }

    @Test
    void switchingToAnotherSiloKeepsTheSearch() throws Exception {
        Path other = folder.resolve("other");
        SampleShelf.make(other);
        offer(silo, other);
        on(() -> {
            model.search().textProperty().set("straw");
            model.choose(Scope.of(other));
            return true;
        });
        until(() ->
                total() == 30 && Scope.of(other).equals(model.chosenProperty().get()));
        assertThat(on(() -> model.search().textProperty().get())).isEqualTo("straw");
    }

    @Test
    void aFolderThatIsOpenedJoinsTheOthersAndIsRemembered() throws Exception {
        Path others = folder.resolve("others");
        SampleShelf.make(others.resolve("a"));
        SampleShelf.make(others.resolve("b"));
        offer(silo);
        on(() -> {
            model.open(others);
            return true;
        });
        until(() -> Scope.ALL.equals(model.chosenProperty().get()) && total() == 99);
        on(() -> {
            model.choose(Scope.of(others.resolve("a")));
            return true;
        });
        until(() -> total() == 33);
        assertThat(on(() -> model.silosProperty().get()))
                .containsExactly(silo, others.resolve("a"), others.resolve("b"));
        assertThat(on(() -> model.aside().oursProperty().get()))
                .as("a silo of other origin is only read")
                .isEmpty();
        assertThat(others.resolve("a").resolve(".windrow/aside")).doesNotExist();
        another(Clock.systemUTC());
        until(() -> model.kept().keptProperty().get().recent().equals(List.of(others)));
    }

    @Test
    void aSelectionIsDeletedAndBroughtBack() throws Exception {
        offer(silo);
        on(() -> {
            model.search().textProperty().set("straw");
            return true;
        });
        until(() -> total() == 30);
        delete(() -> model.search().results().selectAll());
        until(() -> total() == 0);
        assertThat(told).contains("30 objects were deleted from silo.");
        try (Silo read = Silo.open(silo)) {
            assertThat(read.identifiers()).hasSize(3);
        }
        on(() -> {
            undo.getLast().run();
            return true;
        });
        until(() -> total() == 30);
        until(() -> model.aside().deletionsProperty().get().isEmpty());
        try (Silo read = Silo.open(silo)) {
            assertThat(read.identifiers()).hasSize(33);
        }
    }

    @Test
    void nothingIsDeletedInASiloOfOtherOrigin() throws Exception {
        on(() -> {
            model.open(silo);
            return true;
        });
        until(() -> total() == 33);
        on(() -> {
            model.aside().delete(Chosen.of(new ObjectRef(silo, SampleShelf.HAY)));
            return true;
        });
        assertThat(on(() -> model.errand().runningProperty().get())).isFalse();
        try (Silo read = Silo.open(silo)) {
            assertThat(read.find(SampleShelf.HAY)).isPresent();
        }
    }

    @Test
    void whatWasDeletedLongAgoIsSweptOnlyAfterAPersonWasTold() throws Exception {
        offer(silo);
        on(() -> {
            model.aside().delete(Chosen.of(new ObjectRef(silo, SampleShelf.HAY)));
            return true;
        });
        until(() -> model.aside().deletionsProperty().get().size() == 1);
        Clock later = Clock.offset(Clock.systemUTC(), AsideViewModel.GRACE.plusDays(1));

        another(later);
        offer(silo);
        until(() -> told.stream().anyMatch(text -> text.contains("will be deleted for good")));
        until(() -> model.aside().deletionsProperty().get().stream()
                .anyMatch(each -> each.deletion().told()));

        another(later);
        offer(silo);
        until(() -> told.stream().anyMatch(text -> text.contains("now deleted for good")));
        assertThat(on(() -> model.aside().deletionsProperty().get())).isEmpty();
    }

    @Test
    void theLayoutIsRemembered() throws Exception {
        on(() -> {
            model.layoutProperty().set(ResultLayout.TABLE);
            return true;
        });
        until(() -> Files.exists(folder.resolve("browser.json"))
                && Files.readString(folder.resolve("browser.json")).contains("TABLE"));
        another(Clock.systemUTC());
        until(() -> model.layoutProperty().get() == ResultLayout.TABLE);
    }

    private void delete(Runnable select) throws Exception {
        on(() -> {
            select.run();
            model.aside().delete(model.chosen().orElseThrow());
            return true;
        });
    }

    private List<String> names() throws Exception {
        return on(() -> model.kept().keptProperty().get().searches().stream()
                .map(SavedSearch::name)
                .toList());
    }

    private void offer(Path... silos) throws Exception {
        on(() -> {
            model.offer(List.of(silos));
            return true;
        });
        until(() -> total() > 0 && model.search().indexingProperty().get().isEmpty());
        until(() -> total() == model.search().results().rows().size());
    }
}
