package org.windrow.engine.secret;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.home.WindrowHome;
import org.windrow.engine.log.Secrets;
import org.windrow.engine.source.Configuration;

/** The passwords of the settings: taken out of them before they are saved, and put into them before they are used. */
public final class Passwords {

    private static final String REDIS = "redis";
    private static final String PROXY = "proxy";

    private final SecretStore store;
    private final Secrets masked;

    /**
     * @param store where they are kept
     * @param masked is told every password, so that none is read in a log
     */
    public Passwords(SecretStore store, Secrets masked) {
        this.store = store;
        this.masked = masked;
    }

    /**
     * The settings of a home with the passwords that this system keeps for them. The system is asked only if there are any.
     *
     * @param report is told, for a person, of a password that cannot be had
     */
    public static Configuration of(WindrowHome home, Configuration settings, Secrets masked, Consumer<String> report)
            throws InterruptedException {
        boolean asks = Stream.of(settings.redis(), settings.proxy())
                .anyMatch(address -> address != null && AddressLogin.isKeptElsewhere(address));
        return asks ? new Passwords(SecretStores.ofThisSystem(home), masked).complete(settings, report) : settings;
    }

    /** Where they are kept. */
    public SecretStore.Place place() {
        return store.place();
    }

    /**
     * The settings with the passwords that are kept elsewhere, to be used and never to be saved.
     *
     * @param report is told, for a person, of a password that cannot be had; its address stays without
     */
    public Configuration complete(Configuration settings, Consumer<String> report) throws InterruptedException {
        return settings.withRedis(complete(REDIS, settings.redis(), report))
                .withProxy(complete(PROXY, settings.proxy(), report));
    }

    /** An address of Redis with the password that is kept elsewhere. */
    public URI completeRedis(URI address, Consumer<String> report) throws InterruptedException {
        URI complete = complete(REDIS, address, report);
        return complete == null ? address : complete;
    }

    /**
     * Keeps the passwords that are in the settings, and forgets those that are no longer needed.
     *
     * @return the settings without passwords, to be saved
     * @throws IOException if one could not be kept
     */
    public Configuration keep(Configuration settings) throws IOException, InterruptedException {
        return settings.withRedis(keep(REDIS, settings.redis())).withProxy(keep(PROXY, settings.proxy()));
    }

    private @Nullable URI complete(String name, @Nullable URI address, Consumer<String> report)
            throws InterruptedException {
        if (address == null) {
            return null;
        }
        AddressLogin.password(address).ifPresent(masked::add);
        if (!AddressLogin.isKeptElsewhere(address)) {
            return address;
        }
        try {
            String password = store.read(name).orElse("");
            masked.add(password);
            return AddressLogin.with(address, password);
        } catch (IOException unreadable) {
            report.accept("The password of " + name + " cannot be had. " + unreadable.getMessage());
            return address;
        }
    }

    private @Nullable URI keep(String name, @Nullable URI address) throws IOException, InterruptedException {
        if (address == null) {
            store.delete(name);
            return null;
        }
        String password = AddressLogin.password(address).orElse("");
        if (!password.isEmpty()) {
            masked.add(password);
            store.write(name, password);
        } else if (!AddressLogin.isKeptElsewhere(address)) {
            store.delete(name);
        }
        return AddressLogin.without(address);
    }
}
