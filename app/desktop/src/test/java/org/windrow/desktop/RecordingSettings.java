package org.windrow.desktop;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.windrow.engine.SettingsDesk;
import org.windrow.engine.secret.SecretStore;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.Configuration;

/** Settings that are kept in memory. */
public final class RecordingSettings implements SettingsDesk {

    private volatile Configuration configuration = Configuration.DEFAULTS;
    private volatile SecretStore.Place place = SecretStore.Place.KEYRING;
    private volatile RedisStatus answer = new RedisStatus(RedisStatus.State.CONNECTED, "localhost:6379, Redis 7.2.5");
    private volatile Optional<URI> tried = Optional.empty();
    private volatile Optional<String> refusal = Optional.empty();

    public Configuration configuration() {
        return configuration;
    }

    public void begin(Configuration saved, SecretStore.Place passwords) {
        configuration = saved;
        place = passwords;
    }

    /** The answer to the next test of a connection. */
    public void answer(RedisStatus status) {
        answer = status;
    }

    /** Refuses to save from now on. */
    public void refuse(String message) {
        refusal = Optional.of(message);
    }

    public Optional<URI> tried() {
        return tried;
    }

    @Override
    public CompletableFuture<Saved> read() {
        return CompletableFuture.completedFuture(new Saved(
                configuration,
                new Folders("/home/ada/.local/share/windrow", "/home/ada/.local/share/windrow/silos"),
                place));
    }

    @Override
    public CompletableFuture<Void> save(Configuration next) {
        if (refusal.isPresent()) {
            return CompletableFuture.failedFuture(new IllegalStateException(refusal.get()));
        }
        configuration = next;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<RedisStatus> tryRedis(URI address) {
        tried = Optional.of(address);
        return CompletableFuture.completedFuture(answer);
    }
}
