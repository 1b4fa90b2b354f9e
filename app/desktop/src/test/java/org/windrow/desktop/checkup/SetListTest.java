package org.windrow.desktop.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.FxQueue;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleSet;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.spi.checkup.Declaration;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.FormatAdvice;
import org.windrow.spi.checkup.OfferedSet;

/** The sets of a repository with thousands of them. */
class SetListTest {

    private static final int MANY = 3_000;

    private final FxQueue fx = new FxQueue();
    private final RecordingEngine engine = new RecordingEngine();
    private final SampleRepository repository = SampleRepository.with(SampleCatalogue.empty(IntStream.range(0, MANY)
                    .mapToObj(i -> new SampleSet("field:" + i, "Hay from field " + i))
                    .toArray(SampleSet[]::new)))
            .start();
    private final SetList sets =
            new SetList(Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), fx, Clock.systemUTC()));

    @AfterEach
    void stop() {
        sets.clear();
        engine.close();
        repository.close();
    }

    @Test
    void nothingIsAskedBeforeSomebodyWantsToSeeThem() {
        assertThat(sets.stateProperty().get()).isInstanceOf(SetList.State.Unread.class);
        assertThat(repository.requests()).isZero();
    }

    @Test
    void theyAreFoundByNameAndBySetSpecInWhateverCase() {
        readAll();
        assertThat(sets.shown()).hasSize(MANY);
        sets.filterProperty().set(" HAY FROM FIELD 2999");
        assertThat(sets.shown()).containsExactly(new OfferedSet("field:2999", "Hay from field 2999"));
        sets.filterProperty().set("Field:17");
        assertThat(sets.shown()).allSatisfy(set -> assertThat(set.spec()).startsWith("field:17"));
        sets.filterProperty().set("straw");
        assertThat(sets.shown()).isEmpty();
        assertThat(sets.size()).isEqualTo(MANY);
    }

    @Test
    void theyAreATreeByTheirSetSpecsAlsoWhereABranchIsNotListed() {
        readAll();
        assertThat(sets.treeProperty().get().root().children()).singleElement().satisfies(field -> {
            assertThat(field.spec()).isEqualTo("field");
            assertThat(field.set()).isEmpty();
            assertThat(field.children()).hasSize(MANY);
        });
        sets.filterProperty().set("2999");
        assertThat(sets.treeProperty().get().root().children().getFirst().children())
                .extracting(SetTree.Branch::spec)
                .containsExactly("field:2999");
        sets.filterProperty().set("");
        assertThat(sets.treeProperty().get().root().children().getFirst().children())
                .hasSize(MANY);
    }

    @Test
    void anEndpointIsAskedForThemOnlyOnce() {
        readAll();
        long requests = repository.requests();
        sets.clear();
        assertThat(sets.shown()).isEmpty();
        readAll();
        assertThat(sets.shown()).hasSize(MANY);
        assertThat(repository.requests()).isEqualTo(requests);
    }

    @Test
    void aListThatCannotBeHadSaysWhyAndCanBeReadAgain() {
        repository.faults().when(RequestMatch.verb("ListSets")).give(HttpFaults.status(404));
        sets.read(endpoint());
        fx.until(() -> sets.stateProperty().get() instanceof SetList.State.Incomplete);
        assertThat(((SetList.State.Incomplete) sets.stateProperty().get()).reason())
                .isNotBlank();
        repository.faults().clear();
        readAll();
        assertThat(sets.shown()).hasSize(MANY);
    }

    @Test
    void aSlowListIsCancelledAtOnce() throws InterruptedException {
        var asked = new CountDownLatch(1);
        repository.faults().when(RequestMatch.verb("ListSets")).give((request, right) -> {
            asked.countDown();
            return HttpFaults.delay(Duration.ofMinutes(1)).apply(request, right);
        });
        sets.read(endpoint());
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        sets.cancel();
        assertThat(sets.stateProperty().get()).isEqualTo(new SetList.State.Incomplete("Stopped."));
    }

    private void readAll() {
        sets.read(endpoint());
        fx.until(() -> sets.stateProperty().get() instanceof SetList.State.Complete);
    }

    private Endpoint endpoint() {
        return new Endpoint(
                "oai-pmh",
                repository.baseUrl(),
                "Fields",
                null,
                Declaration.NOTHING,
                List.of(),
                new FormatAdvice("oai_dc", ""),
                Endpoint.SetSupport.YES,
                null,
                List.of());
    }
}
