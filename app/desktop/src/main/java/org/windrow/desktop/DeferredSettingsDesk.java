package org.windrow.desktop;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.windrow.engine.Engine;
import org.windrow.engine.SettingsDesk;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.Configuration;

/**
 * The settings of an engine that is still being made: they are told and saved once it is there.
 *
 * @param engine the engine, at the moment
 */
record DeferredSettingsDesk(Supplier<CompletableFuture<Engine>> engine) implements SettingsDesk {

    @Override
    public CompletableFuture<Saved> read() {
        return later(SettingsDesk::read);
    }

    @Override
    public CompletableFuture<Void> save(Configuration next) {
        return later(desk -> desk.save(next));
    }

    @Override
    public CompletableFuture<RedisStatus> tryRedis(URI address) {
        return later(desk -> desk.tryRedis(address));
    }

    private <T> CompletableFuture<T> later(Function<SettingsDesk, CompletableFuture<T>> command) {
        return engine.get().thenCompose(made -> command.apply(made.settingsDesk()));
    }
}
