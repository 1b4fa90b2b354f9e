package org.windrow.fxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class TickerTest extends FxTest {

    @Test
    void itRestsWhileTheWindowIsHiddenOrIconified() {
        var ticks = new AtomicInteger();
        Ticker ticker = onFx(() -> new Ticker(stage(), Duration.millis(20), ticks::incrementAndGet));
        assertThat(ticker.isRunning()).isFalse();
        show(Region::new, onFx(Theme::new), 200, 100);
        onFx(() -> stage().setIconified(false));
        await().until(() -> ticks.get() > 3);
        onFx(() -> stage().setIconified(true));
        assertThat(ticker.isRunning()).isFalse();
        onFx(() -> stage().setIconified(false));
        assertThat(ticker.isRunning()).isTrue();
        onFx(stage()::hide);
        assertThat(ticker.isRunning()).isFalse();
    }

    @Test
    void aPictureIsHandedOnOncePerVersion() {
        var version = new AtomicLong(7);
        List<Long> seen = new ArrayList<>();
        var poller = new SnapshotPoller<Long>(version::get, Long::longValue, seen::add);
        poller.run();
        poller.run();
        version.set(8);
        poller.run();
        assertThat(seen).containsExactly(7L, 8L);
    }
}
