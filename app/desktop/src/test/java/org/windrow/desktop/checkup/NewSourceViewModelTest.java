package org.windrow.desktop.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.windrow.desktop.FxQueue;
import org.windrow.desktop.Pictures;
import org.windrow.desktop.RecordingEngine;
import org.windrow.desktop.RecordingNotices;
import org.windrow.desktop.TestTexts;
import org.windrow.desktop.checkup.ScheduleChoice.Rhythm;
import org.windrow.desktop.pane.Surroundings;
import org.windrow.engine.schedule.Schedule;
import org.windrow.engine.snapshot.SourceStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.FileChoice;
import org.windrow.engine.source.FileGroup;
import org.windrow.engine.source.Source;
import org.windrow.sample.SampleRepository;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.fault.HttpFaults;
import org.windrow.sample.fault.RequestMatch;
import org.windrow.sample.http.LoopbackServer;
import org.windrow.sample.http.Response;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.OfferedFormat;

/** From a pasted address to a source, against real servers on this machine. */
class NewSourceViewModelTest {

    private final FxQueue fx = new FxQueue();
    private final RecordingEngine engine = new RecordingEngine();
    private final List<SourceStatus> known = new ArrayList<>();
    private final SampleRepository repository =
            SampleRepository.with(SampleCatalogue.demo()).start();
    private final NewSourceViewModel form = new NewSourceViewModel(
            Surroundings.of(engine, TestTexts.english(), new RecordingNotices(), fx, Clock.systemUTC()), () -> known);

    @AfterEach
    void stop() {
        form.closeForm();
        engine.close();
        repository.close();
    }

    @Test
    void aHomePageBecomesASourceByOneCheck() {
        check(repository.frontPage().toString());

        assertThat(form.check().attempts()).isNotEmpty();
        Source source = form.complete().orElseThrow().with(Configuration.DEFAULTS);
        assertThat(source.address()).isEqualTo(repository.baseUrl());
        assertThat(source.name()).isEqualTo(found().endpoint().name());
        assertThat(source.options())
                .isEqualTo(Map.of("metadataPrefix", found().endpoint().advice().prefix()));
        assertThat(source.files()).isTrue();
        assertThat(source.gap()).isZero();
    }

    @Test
    void whatIsBeingTriedIsSaidWhileItIsTried() throws InterruptedException {
        var answer = new CountDownLatch(1);
        repository.faults().when(RequestMatch.any()).give((request, right) -> {
            answer.await();
            return right.handle(request);
        });
        begin(repository.baseUrl().toString());
        fx.until(() -> form.check()
                .tryingProperty()
                .get()
                .startsWith("Trying " + repository.baseUrl().toString()));
        answer.countDown();
        fx.until(() -> form.check().stateProperty().get() instanceof CheckState.Found);
        assertThat(form.check().tryingProperty().get()).isEmpty();
    }

    @Test
    void aCheckOfASilentServerIsCancelledAtOnceAndTellsNothingMore() throws InterruptedException {
        var asked = new CountDownLatch(1);
        repository.faults().when(RequestMatch.any()).give((request, right) -> {
            asked.countDown();
            return HttpFaults.delay(Duration.ofMinutes(1)).apply(request, right);
        });
        begin(repository.baseUrl().toString());
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        form.cancelCheck();

        assertThat(form.check().stateProperty().get()).isEqualTo(new CheckState.Idle());
        repository.faults().clear();
        check(repository.baseUrl().toString());
        assertThat(form.check().attempts())
                .allSatisfy(attempt -> assertThat(attempt.outcome()).isEqualTo(Attempt.Outcome.FOUND));
    }

    @Test
    void anotherAddressMakesWhatWasFoundVoid() {
        check(repository.baseUrl().toString());
        form.address().text().set("https://example.org");
        assertThat(form.check().stateProperty().get()).isEqualTo(new CheckState.Idle());
        assertThat(form.complete()).isEmpty();
    }

    @Test
    void whereNothingIsFoundItSaysWhatWasTriedAndWhoKnowsBetterCanGoOn() {
        repository.faults().when(RequestMatch.any()).give(HttpFaults.status(404));
        begin(repository.baseUrl().toString());
        fx.until(() -> form.check().stateProperty().get() instanceof CheckState.NotFound);
        assertThat(form.check().attempts()).isNotEmpty();
        assertThat(form.complete()).isEmpty();

        assertThat(form.canInsist()).isTrue();
        form.insist();

        assertThat(found().checked()).isFalse();
        assertThat(form.complete().orElseThrow().options()).containsEntry("metadataPrefix", "oai_dc");
    }

    @Test
    void whatIsNoAddressIsRefusedInPlainWords() {
        begin("ftp://example.org");
        fx.until(() -> form.check().stateProperty().get() instanceof CheckState.Refused);
        assertThat(form.check().stateProperty().get())
                .isInstanceOfSatisfying(
                        CheckState.Refused.class,
                        refused -> assertThat(refused.reason()).contains("http"));
        assertThat(form.canInsist()).isFalse();
    }

    @Test
    void noAddressAndAnAddressWithAPasswordAreNotEvenAsked() {
        begin("");
        assertThat(form.address().problem().get()).isNotEmpty();
        begin("https://user:secret@example.org/oai");
        assertThat(form.address().problem().get()).contains("password");
        assertThat(form.check().isChecking()).isFalse();
    }

    @Test
    void ofSeveralRepositoriesThePersonChoosesOne() throws Exception {
        try (SampleRepository other =
                        SampleRepository.with(SampleCatalogue.demo()).start();
                LoopbackServer page = new LoopbackServer(0, _ -> html(repository, other))) {
            begin("http://127.0.0.1:" + page.port() + "/");
            fx.until(() -> form.check().stateProperty().get() instanceof CheckState.Several);
            var several = (CheckState.Several) form.check().stateProperty().get();

            form.choose(several.endpoints().getLast());

            assertThat(form.complete().orElseThrow().address())
                    .isEqualTo(several.endpoints().getLast().address());
        }
    }

    @Test
    void aRepositoryThatIsThereAlreadyIsNamedAndGetsAnotherSilo() {
        check(repository.baseUrl().toString());
        String silo = form.choices().silo().text().get();
        known.add(Pictures.source("mine", "My sample")
                .at(repository.baseUrl().toString())
                .silo(silo)
                .build());

        check(repository.baseUrl().toString());

        assertThat(form.alreadyProperty().get()).contains("My sample");
        assertThat(form.choices().silo().text().get()).isEqualTo(silo + "-2");
    }

    @Test
    void choicesBecomeOptionsOfTheSource() {
        check(repository.baseUrl().toString());
        Choices choices = form.choices();
        choices.name().text().set("My favourite");
        choices.silo().text().set("hay");
        choices.prefix().text().set("datacite");
        choices.set().text().set(" user-cern:sub ");
        choices.from().text().set("2024-02-29");
        choices.until().text().set("2025-01-01");
        choices.files().wantedProperty().set(false);

        Source source = form.complete().orElseThrow().with(Configuration.DEFAULTS);

        assertThat(source.id()).isEqualTo("my-favourite");
        assertThat(source.silo()).isEqualTo("hay");
        assertThat(source.files()).isFalse();
        assertThat(source.options())
                .isEqualTo(Map.of(
                        "metadataPrefix",
                        "datacite",
                        "set",
                        "user-cern:sub",
                        "from",
                        "2024-02-29",
                        "until",
                        "2025-01-01"));
    }

    @Test
    void filesScheduleAndPolitenessAreChoicesToo() {
        check(repository.baseUrl().toString());
        Choices choices = form.choices();
        choices.files().groupProperty(FileGroup.IMAGES).set(false);
        choices.files().groupProperty(FileGroup.OTHER).set(false);
        choices.files().largest().text().set("0,5");
        choices.schedule().rhythmProperty().set(Rhythm.WEEKLY);
        choices.schedule().dayProperty().set(DayOfWeek.FRIDAY);
        choices.schedule().time().text().set("7:05");
        choices.politeness().gap().text().set("2.5");
        choices.politeness().connections().text().set("3");

        Source source = form.complete().orElseThrow().with(Configuration.DEFAULTS);

        assertThat(source.choice())
                .isEqualTo(new FileChoice(
                        Set.of(FileGroup.PDF, FileGroup.DOCUMENTS, FileGroup.AUDIO_VIDEO, FileGroup.DATA), 500_000));
        assertThat(source.schedule()).isEqualTo(new Schedule.Weekly(DayOfWeek.FRIDAY, LocalTime.of(7, 5)));
        assertThat(source.gap()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(source.connections()).isEqualTo(3);
    }

    @Test
    void aTimeIsAskedForOnlyWhereOneIsNeededAndSomeSortOfFileHasToBeChosen() {
        check(repository.baseUrl().toString());
        Choices choices = form.choices();
        choices.schedule().time().text().set("noon");
        assertThat(choices.validProperty().get()).isTrue();
        choices.schedule().rhythmProperty().set(Rhythm.DAILY);
        assertThat(choices.validProperty().get()).isFalse();
        assertThat(choices.schedule().time().problem().get()).contains("03:00");
        choices.schedule().rhythmProperty().set(Rhythm.HOURLY);
        assertThat(choices.validProperty().get()).isTrue();
        for (FileGroup group : FileGroup.values()) {
            choices.files().groupProperty(group).set(false);
        }
        assertThat(choices.validProperty().get()).isFalse();
        choices.files().wantedProperty().set(false);
        assertThat(choices.validProperty().get()).isTrue();
    }

    @Test
    void aSourceThatIsChangedHasItsChoicesAndKeepsItsEndpointAndItsKey() {
        Source source = source();
        form.openChange(source);
        assertThat(form.complete().orElseThrow().with(Configuration.DEFAULTS)).isEqualTo(source);

        form.openChange(source);
        form.choices().name().text().set("Another name");
        form.choices().set().text().set("");
        Source changed = form.complete().orElseThrow().with(Configuration.DEFAULTS);

        assertThat(changed.id()).isEqualTo("mine");
        assertThat(changed.address()).isEqualTo(source.address());
        assertThat(changed.name()).isEqualTo("Another name");
        assertThat(changed.options()).isEqualTo(Map.of("metadataPrefix", "mets", "own", "x"));
        assertThat(form.alreadyProperty().get()).isEmpty();
    }

    @Test
    void aCopyIsAnotherSourceWithASiloOfItsOwn() {
        Source source = source();
        known.add(Pictures.source("mine", "Mine").silo("hay").build());
        form.openCopy(source);
        Source copy = form.complete().orElseThrow().with(Configuration.DEFAULTS);
        assertThat(copy.id()).isEqualTo("mine-copy");
        assertThat(copy.name()).isEqualTo("Mine (copy)");
        assertThat(copy.silo()).isEqualTo("hay-2");
        assertThat(copy.schedule()).isEqualTo(source.schedule());
        assertThat(copy.options()).isEqualTo(source.options());

        form.openForm("");
        assertThat(form.purposeProperty().get()).isEqualTo(NewSourceViewModel.Purpose.ADD);
        assertThat(form.complete()).isEmpty();
    }

    @Test
    void theFormatsOfASourceThatIsChangedAreAskedOfItsServerOnceAPersonWantsThem() {
        Source source = sourceAt(repository.baseUrl());
        form.openChange(source);
        assertThat(form.formats().stateProperty().get()).isEqualTo(new FormatList.State.Unread());
        form.readFormats();
        fx.until(() -> form.formats().stateProperty().get() instanceof FormatList.State.Offered);

        repository.faults().when(RequestMatch.any()).give(HttpFaults.status(500));
        form.openChange(source);
        form.readFormats();
        assertThat(form.formats().stateProperty().get())
                .isInstanceOfSatisfying(
                        FormatList.State.Offered.class,
                        offered -> assertThat(offered.endpoint().formats())
                                .extracting(OfferedFormat::prefix)
                                .contains("oai_dc"));
    }

    @Test
    void aServerThatDoesNotTellItsFormatsLeavesTheTypedOne() {
        repository.faults().when(RequestMatch.any()).give(HttpFaults.status(404));
        form.openChange(sourceAt(repository.baseUrl()));
        form.readFormats();
        fx.until(() -> form.formats().stateProperty().get() instanceof FormatList.State.Untold);
        assertThat(form.complete().orElseThrow().options()).containsEntry("metadataPrefix", "mets");
    }

    private static Source source() {
        return sourceAt(URI.create("https://repository.example.org/oai"));
    }

    private static Source sourceAt(URI address) {
        return new Source(
                "mine",
                "Mine",
                "oai-pmh",
                address,
                Map.of("metadataPrefix", "mets", "set", "a:b", "own", "x"),
                "hay",
                true,
                Duration.ofMillis(1_500),
                4,
                new FileChoice(Set.of(FileGroup.PDF), 50_000_000),
                new Schedule.Daily(LocalTime.of(3, 0)),
                false);
    }

    @Test
    void aChoiceThatCannotBeIsSaidWhereItIsWrong() {
        check(repository.baseUrl().toString());
        Choices choices = form.choices();
        choices.silo().text().set("../etc");
        assertThat(choices.silo().problem().get()).contains("lower-case letters");
        choices.set().text().set("two words");
        assertThat(choices.set().problem().get()).contains("no spaces");
        choices.from().text().set("yesterday");
        assertThat(choices.from().problem().get()).contains("2026-01-31");
        choices.until().text().set("2025-01-01");
        assertThat(choices.until().problem().get()).isEmpty();
        choices.from().text().set("2025-01-02");
        assertThat(choices.until().problem().get()).contains("before");
        assertThat(form.complete()).isEmpty();
    }

    @Test
    void anotherCheckForgetsTheChoicesOfTheLast() {
        check(repository.baseUrl().toString());
        form.choices().set().text().set("x y");
        form.choices().files().wantedProperty().set(false);
        check(repository.baseUrl().toString());
        assertThat(form.choices().set().text().get()).isEmpty();
        assertThat(form.choices().files().wantedProperty().get()).isTrue();
        assertThat(form.choices().validProperty().get()).isTrue();
    }

    private void begin(String address) {
        form.openForm(address);
        form.beginCheck();
    }

    private void check(String address) {
        begin(address);
        fx.until(() -> form.check().stateProperty().get() instanceof CheckState.Found);
    }

    private CheckState.Found found() {
        return (CheckState.Found) form.check().stateProperty().get();
    }

    private static Response html(SampleRepository one, SampleRepository other) {
        String links = "<a href=\"%s\">OAI-PMH of the one</a> <a href=\"%s\">OAI-PMH of the other</a>"
                .formatted(one.baseUrl(), other.baseUrl());
        return Response.of(200, "text/html", links.getBytes(StandardCharsets.UTF_8));
    }
}
