package org.windrow.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.windrow.engine.Engine;

class EngineStartTest extends WindowTest {

    private final Semaphore go = new Semaphore(0);
    private final AtomicBoolean works = new AtomicBoolean();

    @Override
    Callable<Engine> engineMaker() {
        return () -> {
            go.acquire();
            if (!works.get()) {
                throw new IllegalStateException("Another Windrow is already open");
            }
            return engine();
        };
    }

    @Test
    void theWindowIsUpBeforeTheEngineAndSaysSo() {
        assertThat(sees("#sources-loading")).isTrue();
        assertThat(sees("#sources-empty")).isFalse();
        works.set(true);
        go.release();
        await().until(() -> sees("#sources-empty"));
        assertThat(sees("#sources-loading")).isFalse();
    }

    @Test
    void anEngineThatDoesNotStartIsSaidAndCanBeTriedAgain() {
        go.release();
        await().until(() -> sees("#banner-retry"));
        assertThat(textOf("#banner-text")).contains("Another Windrow is already open");
        works.set(true);
        go.release();
        click("#banner-retry");
        await().until(() -> sees("#sources-empty"));
        assertThat(sees("#banner")).isFalse();
    }
}
