package org.windrow.engine.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.windrow.store.Silo;
import org.windrow.store.StagedFile;

/**
 * Where the bytes of one attempt go: to a staged file that is gone when the attempt fails, or to one that a later attempt
 * goes on from. Made at the first byte, so that an error page leaves nothing behind.
 */
final class Staging implements AutoCloseable {

    /** Makes the staged file. */
    private interface Opening {
        StagedFile open() throws IOException;
    }

    private final Unfinished unfinished;
    private final Optional<String> algorithm;
    private final boolean lasting;
    private final Opening opening;
    private @Nullable StagedFile file;

    private Staging(Unfinished unfinished, Optional<String> algorithm, boolean lasting, Opening opening) {
        this.unfinished = unfinished;
        this.algorithm = algorithm;
        this.lasting = lasting;
        this.opening = opening;
    }

    /** For a file that is fetched anew should the attempt fail. */
    static Staging passing(Silo silo, Unfinished unfinished, Optional<String> algorithm) {
        return new Staging(unfinished, algorithm, false, silo::stage);
    }

    /** For a file, from its start, that a later attempt may go on from. */
    static Staging lasting(Unfinished unfinished, TransferNote note, Optional<String> algorithm) {
        return new Staging(unfinished, algorithm, true, () -> {
            StagedFile empty = unfinished.open();
            empty.startOver();
            unfinished.remember(note);
            return empty;
        });
    }

    /** For the rest of a file whose first bytes an earlier attempt brought. */
    static Staging resumed(Unfinished unfinished, Optional<String> algorithm) {
        return new Staging(unfinished, algorithm, true, unfinished::open);
    }

    /** Whether a later attempt may go on from the bytes. */
    boolean lasts() {
        return lasting;
    }

    /** The file, made when first asked for. It takes the announced checksum beside its own. */
    StagedFile file() throws IOException {
        if (file == null) {
            file = opening.open();
            if (algorithm.isPresent()) {
                file.digesting(algorithm.get());
            }
        }
        return file;
    }

    /**
     * Where to append to the file.
     *
     * @param expected how many bytes are to come, if that is known
     */
    OutputStream output(OptionalLong expected) throws IOException {
        StagedFile staged = file();
        expected.ifPresent(staged::expecting);
        return staged.output();
    }

    /** Throws the bytes away if what stopped the download says that they are of no use. */
    void dropAsSaid(StoppedDownload stopped) throws IOException {
        if (!stopped.keepsBytes()) {
            drop();
        }
    }

    /** Throws the bytes and what was noted of them away. */
    void drop() throws IOException {
        if (file != null) {
            file.discard();
        }
        unfinished.forget();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
