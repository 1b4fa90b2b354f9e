package org.windrow.engine.download;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.windrow.engine.download.DownloadResult.AlreadyThere;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Scope;
import org.windrow.engine.source.FileGroup;
import org.windrow.spi.WebClient;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;
import org.windrow.store.Silo;
import org.windrow.store.SiloPart;

/** One attempt at one order: asks, resumes where it can, receives. Used once, on one thread. */
final class FileDownload {

    private final DownloadOrder order;
    private final Silo silo;
    private final WebClient web;
    private final Clock clock;
    private final LongConsumer progress;
    private final String place;
    private final DiskRoom room;
    private final Unfinished unfinished;

    FileDownload(DownloadOrder order, Silo silo, WebClient web, Clock clock, LongConsumer progress) {
        this.order = order;
        this.silo = silo;
        this.web = web;
        this.clock = clock;
        this.progress = progress;
        this.place = Place.of(order.url());
        this.room = new DiskRoom(silo.root(), order.limits().freeBytes());
        this.unfinished = new Unfinished(silo, order.identifier() + "\n" + order.url(), clock);
    }

    DownloadResult run() throws StoppedDownload, IOException, InterruptedException {
        PresentPart present = PresentPart.of(order, silo);
        Optional<SiloPart> there = present.answerTo(order);
        if (there.isPresent()) {
            return alreadyThere(there.get());
        }
        refuseTooLarge(order.size());
        // why: only the server knows the size; what the metadata announces may be wrong
        room.require(0);

        Optional<TransferNote> note = unfinished.note();
        Arrival arrival = new Arrival(order, silo, unfinished, present, note);
        Optional<DownloadResult> resumed =
                note.isPresent() && note.get().resumable() ? resume(note.get(), arrival) : Optional.empty();
        return resumed.isPresent() ? resumed.get() : fetch(present, note, arrival);
    }

    private static AlreadyThere alreadyThere(SiloPart part) {
        return new AlreadyThere(part.name(), part.run());
    }

    private DownloadResult fetch(PresentPart present, Optional<TransferNote> note, Arrival arrival)
            throws StoppedDownload, IOException, InterruptedException {
        Map<String, String> conditions = present.conditions(order);
        try (WebResponse answer = ask(conditions, 0)) {
            if (answer.status() == 304 && !conditions.isEmpty()) {
                return alreadyThere(present.part().orElseThrow());
            }
            return receive(answer, note, arrival);
        }
    }

    /** Goes on from the bytes of an earlier attempt; empty if that cannot be and the whole file is to be asked for. */
    private Optional<DownloadResult> resume(TransferNote note, Arrival arrival)
            throws StoppedDownload, IOException, InterruptedException {
        try (Staging staging = Staging.resumed(unfinished, order.algorithm())) {
            long have = staging.file().size();
            if (have == 0) {
                return Optional.empty();
            }
            String state = note.validators().ifRange().orElseThrow();
            try (WebResponse answer = ask(Map.of("Range", "bytes=" + have + "-", "If-Range", state), have)) {
                return switch (ResumeRule.judge(answer, have, note.validators())) {
                    case APPEND -> Optional.of(append(answer, staging, have, arrival));
                    case WHOLE -> Optional.of(arrival.put(staging, answer));
                    case FROM_START -> {
                        staging.drop();
                        yield Optional.of(receive(answer, Optional.of(note), arrival));
                    }
                    case ASK_AGAIN -> {
                        staging.drop();
                        yield Optional.empty();
                    }
                    case NOT_ABOUT_IT -> Optional.of(unusable(answer));
                };
            }
        }
    }

    private DownloadResult append(WebResponse answer, Staging staging, long have, Arrival arrival)
            throws StoppedDownload, IOException {
        OptionalLong total = answer.header("Content-Range")
                .flatMap(ContentRange::parse)
                .map(ContentRange::total)
                .orElse(OptionalLong.empty());
        return take(answer, staging, have, total, arrival);
    }

    /** Takes an answer that should be the whole file. */
    private DownloadResult receive(WebResponse answer, Optional<TransferNote> note, Arrival arrival)
            throws StoppedDownload, IOException {
        if (answer.status() != 200 && answer.status() != 203) {
            return unusable(answer);
        }
        leaveOutOtherSorts(answer);
        OptionalLong declared = declaredLength(answer);
        TransferNote forLater = new TransferNote(
                Validators.of(answer), note.map(TransferNote::checksumFailed).orElse(false));
        boolean lasting = forLater.resumable()
                && declared.orElse(Long.MAX_VALUE) >= order.limits().resumeFrom();
        try (Staging staging = lasting
                ? Staging.lasting(unfinished, forLater, order.algorithm())
                : Staging.passing(silo, unfinished, order.algorithm())) {
            return take(answer, staging, 0, declared, arrival);
        }
    }

    /**
     * Reads the body, checks and puts the file.
     *
     * @param have the bytes that are in staging already
     * @param total the size that the answer says the whole file has
     */
    private DownloadResult take(WebResponse answer, Staging staging, long have, OptionalLong total, Arrival arrival)
            throws StoppedDownload, IOException {
        refuseTooLarge(total);
        room.require(total.orElse(have) - have);
        BodyCopy copy = new BodyCopy(place, order, room, progress);
        try {
            copy.copy(answer.body(), staging, have, declaredLength(answer), head -> {
                if (have == 0) {
                    arrival.requireNoPage(head, answer);
                }
            });
            arrival.requireLength(staging.file(), total);
            return arrival.put(staging, answer);
        } catch (StoppedDownload stopped) {
            staging.dropAsSaid(stopped);
            throw stopped;
        }
    }

    private WebResponse ask(Map<String, String> headers, long have) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(headers);
        // why: ranges, lengths and checksums are those of the file itself, not of a compressed form
        all.put("Accept-Encoding", "identity");
        long atMost = Math.max(0, order.largestBytes() - have);
        return web.get(new WebRequest(order.url(), all, order.limits().web().withMaxBytes(atMost)));
    }

    private DownloadResult unusable(WebResponse answer) {
        return StatusRule.judge(answer, place, clock.instant())
                .orElseGet(
                        () -> new Retry(place + " sent a part of the file that was not asked for", Scope.FILE, null));
    }

    /** Looks again at what sort of file it is: the answer may know what the metadata did not say. */
    private void leaveOutOtherSorts(WebResponse answer) throws StoppedDownload {
        if (order.choice().isEveryGroup()) {
            return;
        }
        FileGroup group = FileGroup.of(
                        order.mediaType(), order.part(), order.url().getPath())
                .or(() -> FileGroup.of(
                        answer.header("Content-Type").orElse(null),
                        answer.header("Content-Disposition")
                                .flatMap(ContentDisposition::fileName)
                                .orElse(null),
                        answer.uri().getPath()))
                .orElse(FileGroup.OTHER);
        Optional<String> reason = order.choice().leavesOut(Optional.of(group), OptionalLong.empty());
        if (reason.isPresent()) {
            throw new StoppedDownload(
                    new DownloadResult.LeftOut("%s is left out: %s".formatted(place, reason.get())),
                    StoppedDownload.Bytes.DROP);
        }
    }

    private void refuseTooLarge(OptionalLong size) throws StoppedDownload {
        if (size.isPresent() && size.getAsLong() > order.largestBytes()) {
            throw order.tooLarge(place);
        }
    }

    /** How long the answer says its body is; empty if it does not say, or says nonsense. */
    private static OptionalLong declaredLength(WebResponse answer) {
        String digits = answer.header("Content-Length").map(String::strip).orElse("");
        return digits.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
