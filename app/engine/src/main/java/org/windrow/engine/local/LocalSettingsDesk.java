package org.windrow.engine.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.SettingsDesk;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.redis.RedisAddress;
import org.windrow.engine.redis.RedisConnection;
import org.windrow.engine.redis.RedisException;
import org.windrow.engine.secret.Passwords;
import org.windrow.engine.snapshot.RedisStatus;
import org.windrow.engine.snapshot.WorkerStatus;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.ConfigurationFile;

/** The settings of a home, with its passwords. */
final class LocalSettingsDesk implements SettingsDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSettingsDesk.class);

    private final WindrowHome home;
    private final ConfigurationFile file;
    private final Passwords passwords;
    private final Fleet fleet;
    private final Executor commands;

    /** @param commands runs what takes its time */
    LocalSettingsDesk(WindrowHome home, ConfigurationFile file, Passwords passwords, Fleet fleet, Executor commands) {
        this.home = home;
        this.file = file;
        this.passwords = passwords;
        this.fleet = fleet;
        this.commands = commands;
    }

    /** The settings as they are saved now. */
    Configuration saved() {
        return file.configuration();
    }

    /** Keeps how many workers of one kind there are. */
    void keepPool(WorkerStatus.Kind kind, int size) throws IOException {
        Configuration now = file.configuration();
        file.save(
                kind == WorkerStatus.Kind.HARVESTER
                        ? now.withWorkers(size, now.downloaders())
                        : now.withWorkers(now.harvesters(), size));
    }

    @Override
    public CompletableFuture<Saved> read() {
        return CompletableFuture.completedFuture(new Saved(
                file.configuration(),
                new Folders(home.data().toString(), home.silos().toString()),
                passwords.place()));
    }

    @Override
    public CompletableFuture<Void> save(Configuration next) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        saveNow(next);
                    } catch (IOException | InterruptedException failure) {
                        throw new CompletionException(failure.getMessage(), failure);
                    }
                },
                commands);
    }

    @Override
    public CompletableFuture<RedisStatus> tryRedis(URI address) {
        return CompletableFuture.supplyAsync(() -> tryNow(address), commands);
    }

    private void saveNow(Configuration next) throws IOException, InterruptedException {
        Configuration before = file.configuration();
        requireWritable(next.dataFolder());
        requireWritable(next.siloRoot());
        file.save(passwords.keep(next));
        if (next.harvesters() != before.harvesters()) {
            fleet.resize(WorkerStatus.Kind.HARVESTER, next.harvesters());
        }
        if (next.downloaders() != before.downloaders()) {
            fleet.resize(WorkerStatus.Kind.DOWNLOADER, next.downloaders());
        }
    }

    private static void requireWritable(@Nullable Path folder) throws IOException {
        if (folder != null) {
            WindrowHome.requireWritable(folder);
        }
    }

    private RedisStatus tryNow(URI address) {
        try {
            URI whole = passwords.completeRedis(address, reason -> LOG.warn("{}", reason));
            try (RedisConnection connection = new RedisConnection(RedisAddress.parse(whole.toString()), 1)) {
                return connection.check();
            }
        } catch (RedisException wrong) {
            return new RedisStatus(RedisStatus.State.DISCONNECTED, String.valueOf(wrong.getMessage()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new RedisStatus(RedisStatus.State.DISCONNECTED, "Windrow is closing.");
        }
    }
}
