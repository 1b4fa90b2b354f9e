package org.windrow.oaipmh.harvest;

import java.util.Optional;
import org.windrow.spi.Checkpoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a harvest's state as the JSON of a checkpoint, and reads it back. */
final class CheckpointCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CheckpointCodec() {}

    static Checkpoint write(CheckpointState state) {
        return new Checkpoint(JSON.writeValueAsString(state));
    }

    /** The state of a checkpoint; empty if it is damaged or of another version. */
    static Optional<CheckpointState> read(Checkpoint checkpoint) {
        try {
            CheckpointState state = JSON.readValue(checkpoint.state(), CheckpointState.class);
            return Optional.ofNullable(state).filter(CheckpointCodec::isSound);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue") // why: JSON knows nothing of null contracts
    private static boolean isSound(CheckpointState state) {
        return state.version() == CheckpointState.VERSION
                && state.target() != null
                && state.granularity() != null
                && state.position() != null
                && (!state.isDone() || state.started() != null);
    }
}
