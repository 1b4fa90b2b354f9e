package org.windrow.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.windrow.engine.Engine;

class DeferredEngineTest {

    private final RecordingEngine made = new RecordingEngine();

    @Test
    void commandsWaitForTheEngineAndAreThenDone() {
        var latch = new CountDownLatch(1);
        var engine = new DeferredEngine(() -> {
            latch.await();
            return made;
        });
        var _ = engine.start();
        var harvest = engine.harvest("zenodo", false);
        assertThat(engine.snapshot().version()).isEqualTo(DeferredEngine.NOT_YET);
        assertThat(made.commands()).isEmpty();
        latch.countDown();
        harvest.join();
        assertThat(made.commands()).containsExactly("harvest zenodo");
        assertThat(engine.snapshot()).isEqualTo(made.snapshot());
    }

    @Test
    void itCanBeStartedAgainAfterItFailed() {
        Queue<Engine> engines = new ConcurrentLinkedQueue<>();
        var engine = new DeferredEngine(() -> {
            if (engines.isEmpty()) {
                throw new IllegalStateException("Another Windrow is running");
            }
            return engines.remove();
        });
        var first = engine.start();
        assertThatThrownBy(first::join).hasMessageContaining("Another Windrow is running");
        assertThatThrownBy(() -> engine.harvest("zenodo", false).join()).hasMessageContaining("Another Windrow");
        engines.add(made);
        engine.start().join();
        assertThat(engine.snapshot()).isEqualTo(made.snapshot());
    }

    @Test
    void closingClosesTheEngineAlsoIfItIsStillBeingMade() {
        var engine = new DeferredEngine(() -> made);
        var _ = engine.start();
        engine.close();
        assertThat(made.isClosed()).isTrue();
    }

    @Test
    void closingDoesNotWaitForAnEngineThatWasNeverStarted() {
        new DeferredEngine(() -> made).close();
        assertThat(made.isClosed()).isFalse();
    }
}
