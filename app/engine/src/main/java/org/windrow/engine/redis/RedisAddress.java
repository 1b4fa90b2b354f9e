package org.windrow.engine.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/**
 * Where a Redis is and how to log in. {@code toString} never shows the password.
 *
 * <p>The forms, where {@code login} is {@code user:password} or {@code :password}, percent-encoded, and a leading
 * {@code rediss} in place of {@code redis} asks for TLS:
 *
 * <ul>
 *   <li>{@code redis://[login@]host[:port][/db]}
 *   <li>{@code redis-sentinel://[login@]host[:port],host[:port].../master[/db]}
 *   <li>{@code redis-cluster://[login@]host[:port],host[:port]...}
 * </ul>
 */
public sealed interface RedisAddress {

    /** How to log in. */
    Login login();

    /** Whether to use TLS. */
    boolean tls();

    /** Where it is, for a person: hosts and ports, nothing of the login. */
    String place();

    /** One server. */
    record Single(HostAndPort server, int database, Login login, boolean tls) implements RedisAddress {
        @Override
        public String place() {
            return server.toString();
        }

        @Override
        public String toString() {
            return (tls ? "rediss://" : "redis://") + login + server + (database == 0 ? "" : "/" + database);
        }
    }

    /** A master that Sentinels know by name. */
    record Sentinel(List<HostAndPort> sentinels, String master, int database, Login login, boolean tls)
            implements RedisAddress {
        public Sentinel {
            sentinels = List.copyOf(sentinels);
        }

        @Override
        public String place() {
            return joined(sentinels) + " (Sentinel, " + master + ")";
        }

        @Override
        public String toString() {
            return (tls ? "rediss" : "redis") + "-sentinel://" + login + joined(sentinels) + "/" + master
                    + (database == 0 ? "" : "/" + database);
        }
    }

    /** A Redis Cluster, known by some of its nodes. */
    record Cluster(List<HostAndPort> nodes, Login login, boolean tls) implements RedisAddress {
        public Cluster {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String place() {
            return joined(nodes) + " (Cluster)";
        }

        @Override
        public String toString() {
            return (tls ? "rediss" : "redis") + "-cluster://" + login + joined(nodes);
        }
    }

    /**
     * User and password.
     *
     * @param user the ACL user; null for the default user
     * @param password the password; null to log in not at all
     */
    record Login(@Nullable String user, @Nullable String password) {

        /** No login. */
        public static final Login NONE = new Login(null, null);

        /** The login as part of an address, the password replaced by asterisks; empty for no login. */
        @Override
        public String toString() {
            return password == null ? "" : (user == null ? "" : user) + ":***@";
        }
    }

    /** A server on this machine. */
    static RedisAddress local(int port, String password) {
        return new Single(new HostAndPort("127.0.0.1", port), 0, new Login(null, password), false);
    }

    /**
     * Reads an address.
     *
     * @throws RedisException with {@link RedisException.Problem#BAD_ADDRESS} if it has none of the forms above; the message
     *     does not repeat the password
     */
    static RedisAddress parse(String text) {
        Matcher form = Form.ADDRESS.matcher(text.strip());
        if (!form.matches()) {
            throw Form.bad(text, "it has none of the known forms");
        }
        boolean tls = form.group("tls") != null;
        Login login = Optional.ofNullable(form.group("login"))
                .map(userInfo -> Form.login(userInfo, text))
                .orElse(Login.NONE);
        String kind = Optional.ofNullable(form.group("kind")).orElse("");
        List<String> path = Optional.ofNullable(form.group("path")).stream()
                .flatMap(whole -> Stream.of(whole.split("/", -1)))
                .filter(step -> !step.isEmpty())
                .toList();
        List<HostAndPort> servers = Form.servers(form.group("servers"), kind.equals("-sentinel") ? 26379 : 6379, text);
        return switch (kind) {
            case "" -> {
                if (servers.size() > 1 || path.size() > 1) {
                    throw Form.bad(text, "one server and at most a database's number are expected");
                }
                yield new Single(servers.getFirst(), Form.database(path, 0, text), login, tls);
            }
            case "-sentinel" -> {
                if (path.isEmpty() || path.size() > 2) {
                    throw Form.bad(text, "the master's name is expected after the Sentinels");
                }
                yield new Sentinel(servers, path.getFirst(), Form.database(path, 1, text), login, tls);
            }
            default -> {
                if (!path.isEmpty()) {
                    throw Form.bad(text, "a cluster has no databases to choose from");
                }
                yield new Cluster(servers, login, tls);
            }
        };
    }

    private static String joined(List<HostAndPort> servers) {
        return servers.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
    }

    /** How an address is written. */
    final class Form {

        private static final Pattern ADDRESS = Pattern.compile("redis(?<tls>s)?(?<kind>-sentinel|-cluster)?://"
                + "(?:(?<login>[^/]*)@)?(?<servers>[^/@?#]+)(?:/(?<path>[^?#]*))?");
        private static final Pattern SERVER =
                Pattern.compile("(?<host>\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?");

        private Form() {}

        private static Login login(String userInfo, String address) {
            int colon = userInfo.indexOf(':');
            String user = colon < 0 ? "" : decoded(userInfo.substring(0, colon), address);
            return new Login(user.isEmpty() ? null : user, decoded(userInfo.substring(colon + 1), address));
        }

        private static String decoded(String text, String address) {
            try {
                // why: URLDecoder is made for forms, where a plus sign is a space; here it is a plus sign
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                throw bad(address, "a percent sign in user or password is written %25");
            }
        }

        private static List<HostAndPort> servers(String text, int standardPort, String address) {
            return Stream.of(text.split(",", -1))
                    .map(server -> server(server, standardPort, address))
                    .toList();
        }

        private static HostAndPort server(String text, int standardPort, String address) {
            Matcher parts = SERVER.matcher(text);
            if (!parts.matches()) {
                throw bad(address, "'" + text + "' is not a host with an optional port");
            }
            String port = parts.group("port");
            int number = port == null ? standardPort : Integer.parseInt(port);
            if (number < 1 || number > 65535) {
                throw bad(address, "a port is between 1 and 65535");
            }
            return new HostAndPort(parts.group("host").replaceAll("[\\[\\]]", ""), number);
        }

        private static int database(List<String> path, int index, String address) {
            if (path.size() <= index) {
                return 0;
            }
            if (!path.get(index).matches("\\d{1,4}")) {
                throw bad(address, "the database is a number");
            }
            return Integer.parseInt(path.get(index));
        }

        private static RedisException bad(String address, String reason) {
            String shown = address.replaceFirst("(?s)^([A-Za-z-]{0,20}://)?.*@", "$1***@");
            return new RedisException(
                    RedisException.Problem.BAD_ADDRESS,
                    "Not the address of a Redis: " + shown + " (" + reason
                            + "). Write redis://host:6379, rediss://user:password@host, redis-sentinel://host,host/master"
                            + " or redis-cluster://host,host.",
                    null);
        }
    }
}
