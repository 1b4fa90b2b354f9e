package org.windrow.engine.download;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.windrow.engine.download.DownloadResult.Refused;
import org.windrow.engine.download.DownloadResult.Retry;
import org.windrow.engine.download.DownloadResult.Scope;
import org.windrow.engine.download.DownloadResult.Stored;
import org.windrow.engine.download.StoppedDownload.Bytes;
import org.windrow.spi.Checksum;
import org.windrow.spi.WebResponse;
import org.windrow.store.PartNames;
import org.windrow.store.PartOutcome;
import org.windrow.store.PartUpdate;
import org.windrow.store.Silo;
import org.windrow.store.StagedFile;

/** What has come is compared with what was announced, then named and put into the silo. */
final class Arrival {

    private final DownloadOrder order;
    private final Silo silo;
    private final Unfinished unfinished;
    private final PresentPart present;
    private final Optional<TransferNote> note;
    private final String place;

    /** @param note what earlier attempts noted */
    Arrival(DownloadOrder order, Silo silo, Unfinished unfinished, PresentPart present, Optional<TransferNote> note) {
        this.order = order;
        this.silo = silo;
        this.unfinished = unfinished;
        this.present = present;
        this.note = note;
        this.place = Place.of(order.url());
    }

    /** Looks at the first bytes: a login or consent page comes with success, too, and a challenge comes empty (case 23). */
    void requireNoPage(byte[] head, WebResponse answer) throws StoppedDownload {
        Optional<FileKind> wanted = wantedKind(answer);
        if (wanted.isPresent() && FileKind.looksLikeHtml(head)) {
            throw new StoppedDownload(
                    new Refused("%s: an HTML page came instead of a %s; the site may ask for a login"
                            .formatted(place, wanted.get())),
                    Bytes.DROP);
        }
        boolean somethingIsWanted = wanted.isPresent() || order.size().orElse(0) > 0 || order.checksum() != null;
        if (head.length == 0 && somethingIsWanted && order.size().orElse(-1) != 0) {
            throw again("%s: an empty answer came instead of the file".formatted(place), Bytes.DROP);
        }
    }

    /** Compares the size with what the answer declared. */
    void requireLength(StagedFile file, OptionalLong declared) throws StoppedDownload {
        if (declared.isPresent() && declared.getAsLong() != file.size()) {
            throw again(
                    "%s: %d bytes came where %d were declared".formatted(place, file.size(), declared.getAsLong()),
                    file.size() < declared.getAsLong() ? Bytes.KEEP : Bytes.DROP);
        }
    }

    /** Puts the file into the silo unless its checksum is not the announced one. */
    DownloadResult put(Staging staging, WebResponse answer) throws IOException {
        StagedFile file = staging.file();
        Optional<String> actual = announcedDigest(file);
        Checksum announced = order.checksum();
        if (announced != null && actual.isPresent() && !actual.get().equals(announced.hex())) {
            return wrongChecksum(staging, announced, actual.get());
        }
        String part = partName(answer);
        long bytes = file.size();
        String sha256 = file.sha256();
        PartOutcome outcome = silo.putPart(new PartUpdate(
                order.identifier(),
                part,
                file,
                Place.withoutUserInfo(order.url()),
                Facts.mediaType(answer, order, part),
                Facts.of(answer, warning(bytes, actual)),
                order.run()));
        if (staging.lasts() || note.isPresent()) {
            unfinished.forget();
        }
        return new Stored(part, bytes, sha256, outcome);
    }

    private DownloadResult wrongChecksum(Staging staging, Checksum announced, String actual) throws IOException {
        staging.drop();
        String reason =
                "%s has the %s %s, announced was %s".formatted(place, announced.algorithm(), actual, announced.hex());
        if (note.isPresent() && note.get().checksumFailed()) {
            return new Refused(reason + "; it came so twice");
        }
        unfinished.remember(TransferNote.CHECKSUM_FAILED);
        return new Retry(reason, Scope.FILE, null);
    }

    private String partName(WebResponse answer) {
        return order.wantedPart()
                .map(PartNames::safe)
                .or(() -> present.part().map(part -> part.name()))
                .orElseGet(() -> PartNaming.nameFromAnswer(
                        answer.header("Content-Disposition"),
                        answer.uri(),
                        Facts.mediaType(answer, order, null),
                        order.url(),
                        present.otherParts()));
    }

    private Optional<String> warning(long bytes, Optional<String> checked) {
        List<String> warnings = new ArrayList<>();
        if (order.size().isPresent() && order.size().getAsLong() != bytes) {
            warnings.add(
                    "The metadata announced %d bytes.".formatted(order.size().getAsLong()));
        }
        if (order.checksum() != null && checked.isEmpty()) {
            warnings.add("The announced checksum could not be checked: "
                    + order.checksum().algorithm() + ".");
        }
        return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", warnings));
    }

    private Optional<String> announcedDigest(StagedFile file) throws IOException {
        Optional<String> algorithm = order.algorithm();
        return algorithm.isPresent() ? file.digest(algorithm.get()) : Optional.empty();
    }

    private Optional<FileKind> wantedKind(WebResponse answer) {
        return FileKind.ofMediaType(order.mediaType())
                .or(() -> FileKind.ofName(order.part()))
                .or(() -> FileKind.ofName(order.url().getPath()))
                .or(() -> FileKind.ofMediaType(answer.header("Content-Type").orElse(null)));
    }

    private static StoppedDownload again(String reason, Bytes bytes) {
        return new StoppedDownload(new Retry(reason, Scope.FILE, null), bytes);
    }
}
