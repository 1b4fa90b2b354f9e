package org.windrow.engine.redis;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Makes the pooled client for an address. What fails on the way is a {@code JedisException}, or a {@link RedisException}. */
final class RedisClients {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 20_000;

    private RedisClients() {}

    /** A client with at most so many connections. Sentinel and Cluster are asked for their servers at once. */
    static UnifiedJedis open(RedisAddress address, int connections) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(connections);
        pool.setMaxIdle(connections);
        pool.setMinIdle(0);
        pool.setJmxEnabled(false);
        // why: no thread that tests idle connections; a broken one is noticed by the call that uses it, which is
        // repeated
        pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        return switch (address) {
            case RedisAddress.Single one ->
                RedisClient.builder()
                        .hostAndPort(one.server())
                        .clientConfig(config(one.login(), one.tls(), one.database()))
                        .poolConfig(pool)
                        .build();
            case RedisAddress.Sentinel watched -> {
                JedisClientConfig sentinels = config(RedisAddress.Login.NONE, watched.tls(), 0);
                findMaster(watched, sentinels);
                yield RedisSentinelClient.builder()
                        .sentinels(Set.copyOf(watched.sentinels()))
                        .masterName(watched.master())
                        .sentinelClientConfig(sentinels)
                        .clientConfig(config(watched.login(), watched.tls(), watched.database()))
                        .poolConfig(pool)
                        .build();
            }
            case RedisAddress.Cluster many ->
                RedisClusterClient.builder()
                        .nodes(Set.copyOf(many.nodes()))
                        .clientConfig(config(many.login(), many.tls(), 0))
                        .poolConfig(pool)
                        .build();
        };
    }

    /** why: the client below keeps to itself why no Sentinel helps it, and logs the whole stack each time */
    private static void findMaster(RedisAddress.Sentinel watched, JedisClientConfig config) {
        @Nullable JedisException reason = null;
        for (HostAndPort sentinel : watched.sentinels()) {
            try (Jedis client = new Jedis(sentinel, config)) {
                if (client.sentinelGetMasterAddrByName(watched.master()) != null) {
                    return;
                }
            } catch (JedisException failure) {
                reason = failure;
            }
        }
        throw reason == null ? RedisDiagnosis.unknownMaster(watched) : RedisDiagnosis.of(watched.place(), reason);
    }

    private static JedisClientConfig config(RedisAddress.Login login, boolean tls, int database) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                // why: Redis 5 knows neither HELLO nor CLIENT SETINFO
                .resp2()
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .clientName("windrow")
                .connectionTimeoutMillis(CONNECT_MILLIS)
                .socketTimeoutMillis(ANSWER_MILLIS)
                .user(login.user())
                .password(login.password())
                .database(database);
        return (tls ? withTls(config) : config).build();
    }

    /** With what this Java trusts and shows, by its own settings, and the server's name checked. */
    // why deprecated ones and not SslOptions: they show no certificate of ours, whatever javax.net.ssl.keyStore says
    @SuppressWarnings("deprecation")
    private static DefaultJedisClientConfig.Builder withTls(DefaultJedisClientConfig.Builder config) {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        try {
            return config.ssl(true)
                    .sslSocketFactory(SSLContext.getDefault().getSocketFactory())
                    .sslParameters(parameters);
        } catch (NoSuchAlgorithmException unusable) {
            throw new RedisException(
                    RedisException.Problem.TLS,
                    "This Java cannot speak TLS (" + unusable.getMessage()
                            + "). Check the options javax.net.ssl.trustStore and javax.net.ssl.keyStore it was started with.",
                    unusable);
        }
    }
}
