package org.windrow.engine.redis;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.redis.RedisException.Problem;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/** Says in plain words why a call to Redis failed, and what to do. */
final class RedisDiagnosis {

    private static final List<String> NOT_READY = List.of(
            "LOADING",
            "MASTERDOWN",
            "CLUSTERDOWN",
            "CLUSTER SLOTS ",
            "READONLY",
            "TRYAGAIN",
            "BUSY ",
            "NOREPLICAS",
            "UNBLOCKED");
    private static final int LONGEST_CHAIN = 20;

    private RedisDiagnosis() {}

    /** What a failure of the client means for a server. */
    static RedisException of(String server, JedisException failure) {
        if (failure instanceof JedisRedirectionException) {
            // why only here: the client of a cluster follows it
            return new RedisException(Problem.WRONG_KIND, sentence(Problem.WRONG_KIND, server, failure), failure);
        }
        List<Throwable> chain = chain(failure);
        for (Throwable link : chain) {
            Problem problem = problem(link);
            if (problem != null) {
                String sentence =
                        problem == Problem.TLS ? tlsSentence(server, link, chain) : sentence(problem, server, link);
                return new RedisException(problem, sentence, failure);
            }
        }
        boolean connection =
                failure instanceof JedisConnectionException || failure instanceof JedisClusterOperationException;
        Problem problem = connection ? Problem.NO_CONNECTION : Problem.COMMAND_FAILED;
        return new RedisException(problem, sentence(problem, server, chain.getLast()), failure);
    }

    /** That the Sentinels answer and do not know the master. */
    static RedisException unknownMaster(RedisAddress.Sentinel address) {
        return new RedisException(
                Problem.UNKNOWN_MASTER,
                "The Sentinels know no master of that name: " + address.place()
                        + ". Check the name after the slash in the address.",
                null);
    }

    /** A failure with all that led to it, itself first. The client of a cluster hides its reasons among the suppressed. */
    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>(List.of(failure));
        for (int i = 0; i < chain.size() && i < LONGEST_CHAIN; i++) {
            Throwable link = chain.get(i);
            if (link.getCause() != null) {
                chain.add(link.getCause());
            }
            chain.addAll(List.of(link.getSuppressed()));
        }
        return chain;
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
        if (upper.contains("CLUSTER SUPPORT DISABLED") || upper.startsWith("ERR UNKNOWN COMMAND")) {
            return Problem.WRONG_KIND;
        }
        return upper.contains("UNKNOWN REPLY") ? Problem.NOT_REDIS : null;
    }

    private static String tlsSentence(String server, Throwable cause, List<Throwable> chain) {
        String reason = String.valueOf(cause.getMessage());
        String what = "No secure connection to Redis at " + server + ": ";
        if (chain.stream()
                .anyMatch(link ->
                        link instanceof CertPathBuilderException || link instanceof CertPathValidatorException)) {
            return what + "its certificate is not trusted (" + chain.getLast().getMessage()
                    + "). Import it into a trust store and start Windrow with"
                    + " WINDROW_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE.";
        }
        if (reason.contains("matching")) {
            return what + "its certificate is made out for another name (" + reason
                    + "). Write the server's name into the address as the certificate has it.";
        }
        if (reason.contains("certificate_required") || reason.contains("bad_certificate")) {
            return what + "it wants a certificate from us (" + reason + "). Start Windrow with"
                    + " WINDROW_JAVA_OPTS=-Djavax.net.ssl.keyStore=FILE, or let the server ask for none.";
        }
        return what + reason + ". Check its certificate, or use redis:// if it speaks without TLS.";
    }

    private static String sentence(Problem problem, String server, Throwable cause) {
        return switch (problem) {
            case UNKNOWN_HOST -> "The host of " + server + " is not known. Check its name and the network.";
            case NO_CONNECTION ->
                "No connection to Redis at " + server + " (" + cause.getMessage()
                        + "). Check that it runs, its port, and any firewall; write rediss:// if it speaks TLS.";
            case NO_ANSWER ->
                "Redis at " + server + " does not answer in time. Check that it runs, is not overloaded, and speaks"
                        + " TLS if its address says rediss://.";
            case NOT_READY -> "Redis at " + server + " is not ready yet (" + cause.getMessage() + ").";
            case TLS -> tlsSentence(server, cause, List.of());
            case NOT_REDIS ->
                "What answers at " + server + " is not Redis. Check host and port; write rediss:// if it speaks TLS.";
            case WRONG_KIND ->
                "Redis at " + server + " is not what its address says (" + cause.getMessage()
                        + "). Write redis-cluster:// for a cluster, redis-sentinel:// for Sentinels, and redis:// for a server"
                        + " alone, 5 or newer.";
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
            case BAD_ADDRESS, UNKNOWN_MASTER, NOT_STARTED, CLOSED, COMMAND_FAILED ->
                "Redis at " + server + " refused a command: " + cause.getMessage();
        };
    }
}
