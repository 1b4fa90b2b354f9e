package org.windrow.desktop.preferences;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.checkup.Field;
import org.windrow.engine.secret.AddressLogin;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.source.ConfigurationFile;
import org.windrow.fxkit.Texts;

/**
 * The engine's settings as they stand in a form: what is in each field, and what is wrong with it in words. A password that
 * is kept already stays as long as its field is empty and its address the same. Needs no toolkit.
 */
public final class EngineForm {

    private static final double LONGEST_GAP = 3_600;

    private final Texts texts;
    private final BooleanProperty external = new SimpleBooleanProperty();
    private final Field redis;
    private final Field redisPassword = new Field(_ -> "");
    private final Field harvesters;
    private final Field downloaders;
    private final Field gap;
    private final Field connections;
    private final Field contact;
    private final Field silos;
    private final Field data;
    private final Field proxy;
    private final Field proxyPassword = new Field(_ -> "");
    private final BooleanBinding valid;
    private Configuration saved = Configuration.DEFAULTS;

    EngineForm(Texts texts) {
        this.texts = texts;
        redis = new Field(
                text -> !external.get() || redisAddress(text).isPresent() ? "" : texts.get("prefs.wrong.redis"));
        harvesters = new Field(number(0, ConfigurationFile.MOST_HARVESTERS));
        downloaders = new Field(number(0, ConfigurationFile.MOST_DOWNLOADERS));
        connections = new Field(number(1, ConfigurationFile.MOST_CONNECTIONS));
        gap = new Field(text -> seconds(text).isPresent() ? "" : texts.get("prefs.wrong.gap"));
        contact = new Field(text -> text.isBlank() || text.strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
                ? ""
                : texts.get("prefs.wrong.contact"));
        UnaryOperator<String> folder =
                text -> text.isBlank() || path(text).isPresent() ? "" : texts.get("prefs.wrong.folder");
        silos = new Field(folder);
        data = new Field(folder);
        proxy = new Field(
                text -> text.isBlank() || proxyAddress(text).isPresent() ? "" : texts.get("prefs.wrong.proxy"));
        external.subscribe(_ -> redis.look());
        Observable[] all = Stream.concat(fields().stream().map(Field::text), Stream.of(external))
                .toArray(Observable[]::new);
        valid = Bindings.createBooleanBinding(() -> fields().stream().allMatch(Field::isValid), all);
    }

    /** Whether another's Redis is used. */
    public BooleanProperty externalProperty() {
        return external;
    }

    /** The address of another's Redis, {@code redis://user@host:6379}. */
    public Field redis() {
        return redis;
    }

    /** Its password; empty to leave what is kept. */
    public Field redisPassword() {
        return redisPassword;
    }

    /** How many sources are harvested at once. */
    public Field harvesters() {
        return harvesters;
    }

    /** How many workers download files. */
    public Field downloaders() {
        return downloaders;
    }

    /** The seconds between two requests to one host. */
    public Field gap() {
        return gap;
    }

    /** The connections to one host. */
    public Field connections() {
        return connections;
    }

    /** The e-mail address that servers are told. */
    public Field contact() {
        return contact;
    }

    /** The folder of the silos; empty for the usual one. */
    public Field silos() {
        return silos;
    }

    /** The folder of all data; empty for the usual one. */
    public Field data() {
        return data;
    }

    /** The address of the proxy, {@code http://user@host:3128}; empty for none. */
    public Field proxy() {
        return proxy;
    }

    /** Its password; empty to leave what is kept. */
    public Field proxyPassword() {
        return proxyPassword;
    }

    /** Whether it can be saved as it is. */
    public BooleanBinding validProperty() {
        return valid;
    }

    /** All that can change. */
    List<Field> fields() {
        return List.of(
                redis,
                redisPassword,
                harvesters,
                downloaders,
                gap,
                connections,
                contact,
                silos,
                data,
                proxy,
                proxyPassword);
    }

    /** Begins with what is saved. */
    void show(Configuration configuration) {
        saved = configuration;
        fields().forEach(Field::clear);
        external.set(configuration.redis() != null);
        redis.propose(shown(configuration.redis()));
        harvesters.propose(String.valueOf(configuration.harvesters()));
        downloaders.propose(String.valueOf(configuration.downloaders()));
        gap.propose(decimal(configuration.gap()));
        connections.propose(String.valueOf(configuration.connections()));
        contact.propose(configuration.contactAddress().orElse(""));
        silos.propose(
                configuration.siloRoot() == null ? "" : configuration.siloRoot().toString());
        data.propose(
                configuration.dataFolder() == null
                        ? ""
                        : configuration.dataFolder().toString());
        proxy.propose(shown(configuration.proxy()));
    }

    /** Whether a password of Redis is kept for the address as it stands. */
    boolean keepsRedisPassword() {
        URI before = saved.redis();
        return before != null
                && AddressLogin.isKeptElsewhere(before)
                && redis.stripped().equals(shown(before));
    }

    /** Whether a password of the proxy is kept for the address as it stands. */
    boolean keepsProxyPassword() {
        URI before = saved.proxy();
        return before != null
                && AddressLogin.isKeptElsewhere(before)
                && proxy.stripped().equals(shown(before));
    }

    /** The address of Redis with its password, as typed or as kept; only to be asked for when it is valid. */
    URI redisToUse() {
        return complete(redisAddress(redis.stripped()).orElseThrow(), redisPassword, keepsRedisPassword());
    }

    /** The settings; only to be asked for when valid. */
    Configuration configuration() {
        return new Configuration(
                external.get() ? redisToUse() : null,
                Integer.parseInt(harvesters.stripped()),
                Integer.parseInt(downloaders.stripped()),
                seconds(gap.stripped()).orElseThrow(),
                Integer.parseInt(connections.stripped()),
                saved.highWaterMark(),
                contact.stripped().isEmpty() ? null : contact.stripped(),
                path(silos.stripped()).orElse(null),
                path(data.stripped()).orElse(null),
                proxyAddress(proxy.stripped())
                        .map(address -> complete(address, proxyPassword, keepsProxyPassword()))
                        .orElse(null));
    }

    private static URI complete(URI address, Field password, boolean kept) {
        String typed = password.text().get();
        if (!typed.isEmpty()) {
            return AddressLogin.with(address, typed);
        }
        return kept ? AddressLogin.withUser(address, AddressLogin.user(address)) : address;
    }

    /** An address without a password, nor the sign that there is one. */
    private static String shown(@Nullable URI address) {
        if (address == null) {
            return "";
        }
        String user = AddressLogin.user(address);
        URI bare = AddressLogin.bare(address);
        return user.isEmpty() ? bare.toString() : bare.toString().replaceFirst("://", "://" + user + "@");
    }

    private UnaryOperator<String> number(int least, int most) {
        return text -> text.strip().matches("\\d{1,4}")
                        && Integer.parseInt(text.strip()) >= least
                        && Integer.parseInt(text.strip()) <= most
                ? ""
                : texts.format("prefs.wrong.number", least, most);
    }

    private static Optional<Duration> seconds(String text) {
        String plain = text.strip().replace(',', '.');
        return Optional.of(plain)
                .filter(digits -> digits.matches("\\d{1,4}(\\.\\d{1,3})?"))
                .map(Double::parseDouble)
                .filter(seconds -> seconds <= LONGEST_GAP)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private String decimal(Duration gap) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(3);
        format.setGroupingUsed(false);
        return format.format(gap.toMillis() / 1000.0);
    }

    private static Optional<URI> redisAddress(String text) {
        return address(text).filter(uri -> "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()));
    }

    private static Optional<URI> proxyAddress(String text) {
        return address(text).filter(uri -> "http".equals(uri.getScheme()));
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text.strip());
            // why: a user without a password is written user@host, which for Redis alone would be read as a password
            boolean whole = uri.isAbsolute() && uri.getHost() != null && uri.getRawQuery() == null;
            return whole ? Optional.of(userOnly(uri)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static URI userOnly(URI uri) {
        String user = uri.getRawUserInfo();
        boolean redisUser =
                user != null && !user.contains(":") && uri.toString().startsWith("redis");
        return redisUser ? AddressLogin.withUser(uri, Objects.requireNonNull(uri.getUserInfo())) : uri;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(text.strip())
                    .filter(stripped -> !stripped.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
