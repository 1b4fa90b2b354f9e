package org.windrow.engine;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.windrow.engine.secret.SecretStore;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.source.Configuration;

/**
 * The settings as a person sees and changes them. Nothing here waits; futures end on a thread of the engine, or with an
 * exception whose message is for a person. Safe for use by many threads.
 */
public interface SettingsDesk {

    /**
     * The settings as they are saved.
     *
     * @param configuration the settings; a password that is kept elsewhere shows as an empty one in its address
     * @param defaults what holds where nothing is decided, with this home's own folders
     * @param passwordsIn where passwords go to
     */
    record Saved(Configuration configuration, Folders defaults, SecretStore.Place passwordsIn) {}

    /**
     * The folders of a home where nothing else is decided.
     *
     * @param data as of {@link Configuration#dataFolder()}
     * @param silos as of {@link Configuration#siloRoot()}
     */
    record Folders(String data, String silos) {}

    /** The settings as they are saved. */
    CompletableFuture<Saved> read();

    /**
     * Saves the settings; passwords in their addresses go to where {@link Saved#passwordsIn} says. Politeness and numbers of
     * workers take effect at once, all else when the engine is opened the next time. Fails if a folder cannot be written to;
     * nothing has changed then.
     */
    CompletableFuture<Void> save(Configuration next);

    /**
     * Tries a Redis, for some seconds at the most.
     *
     * @param address its address; an empty password stands for the one that is kept
     * @return connected, with what it is; or disconnected, with what is wrong and what to do
     */
    CompletableFuture<RedisStatus> tryRedis(URI address);
}
