package org.windrow.engine.redis;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.redis.RedisException.Problem;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/** Says in plain words why a call to Redis failed, and what to do. */
final class RedisDiagnosis {

    private static final List<String> NOT_READY =
            List.of("LOADING", "MASTERDOWN", "CLUSTERDOWN", "READONLY", "TRYAGAIN", "BUSY ", "NOREPLICAS", "UNBLOCKED");

    private RedisDiagnosis() {}

    /** What a failure of the client means for a server. */
    static RedisException of(String server, JedisException failure) {
        List<Throwable> chain = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .toList();
        for (Throwable link : chain) {
            Problem problem = problem(link);
            if (problem != null) {
                return new RedisException(problem, sentence(problem, server, link), failure);
            }
        }
        boolean connection =
                failure instanceof JedisConnectionException || failure instanceof JedisClusterOperationException;
        Problem problem = connection ? Problem.NO_CONNECTION : Problem.COMMAND_FAILED;
        return new RedisException(problem, sentence(problem, server, chain.getLast()), failure);
    }

    private static @Nullable Problem problem(Throwable link) {
        return switch (link) {
            case UnknownHostException _ -> Problem.UNKNOWN_HOST;
            case SocketTimeoutException _ -> Problem.NO_ANSWER;
            // why: the pool's word for a client that was closed because the server moved to another port
            case IllegalStateException _ -> Problem.NO_CONNECTION;
            case SSLException _ -> Problem.TLS;
            default -> problem(Objects.requireNonNullElse(link.getMessage(), ""));
        };
    }

    private static @Nullable Problem problem(String answer) {
        String upper = answer.toUpperCase(Locale.ROOT);
        if (NOT_READY.stream().anyMatch(upper::startsWith)) {
            return Problem.NOT_READY;
        }
        if (upper.startsWith("NOAUTH")) {
            return Problem.PASSWORD_NEEDED;
        }
        // why: Redis 5 says "ERR invalid password", later ones "WRONGPASS"; one without any password refuses every AUTH
        if (upper.startsWith("WRONGPASS")
                || upper.contains("INVALID PASSWORD")
                || upper.contains("NO PASSWORD IS SET")
                || upper.contains("WITHOUT ANY PASSWORD CONFIGURED")) {
            return Problem.WRONG_PASSWORD;
        }
        if (upper.startsWith("NOPERM") || upper.contains("DENIED REDIS IS RUNNING IN PROTECTED MODE")) {
            return Problem.NOT_ALLOWED;
        }
        if (upper.startsWith("OOM ") || upper.startsWith("MISCONF")) {
            return Problem.FULL;
        }
        return upper.contains("UNKNOWN REPLY") ? Problem.NOT_REDIS : null;
    }

    private static String sentence(Problem problem, String server, Throwable cause) {
        return switch (problem) {
            case UNKNOWN_HOST -> "The host of " + server + " is not known. Check its name and the network.";
            case NO_CONNECTION ->
                "No connection to Redis at " + server + " (" + cause.getMessage()
                        + "). Check that it runs, its port, and any firewall.";
            case NO_ANSWER ->
                "Redis at " + server + " does not answer in time. Check that it runs and is not overloaded.";
            case NOT_READY -> "Redis at " + server + " is not ready yet (" + cause.getMessage() + ").";
            case TLS ->
                "No secure connection to Redis at " + server + " (" + cause.getMessage()
                        + "). Check its certificate, or use redis:// if it speaks without TLS.";
            case NOT_REDIS -> "What answers at " + server + " is not Redis. Check host and port.";
            case PASSWORD_NEEDED ->
                "Redis at " + server + " wants a password. Put it into the address: redis://:password@host.";
            case WRONG_PASSWORD ->
                "Redis at " + server
                        + " refuses the user or the password. Check both in its address; leave them out if it"
                        + " has none.";
            case NOT_ALLOWED ->
                "Redis at " + server + " does not allow this (" + cause.getMessage()
                        + "). Its user needs all commands on the keys windrow:* and q:download_list.";
            case FULL ->
                "Redis at " + server + " is full (" + cause.getMessage()
                        + "). Give it more memory or disk, or clear queues.";
            case BAD_ADDRESS, NOT_STARTED, CLOSED, COMMAND_FAILED ->
                "Redis at " + server + " refused a command: " + cause.getMessage();
        };
    }
}
