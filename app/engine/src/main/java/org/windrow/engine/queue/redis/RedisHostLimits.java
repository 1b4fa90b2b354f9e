package org.windrow.engine.queue.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.queue.host.ClosedHost;
import org.windrow.engine.queue.host.HostLimits;
import org.windrow.engine.queue.host.HostState;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.redis.RedisConnection;

/** The hosts' limits in Redis, by the clock of Redis. */
public final class RedisHostLimits implements HostLimits {

    private final QueueScripts scripts;
    private final LanePolicy standard;

    /**
     * @param connection the connection to Redis, shared
     * @param standard how hosts are treated that nothing was set for; the same as the queue's
     */
    public RedisHostLimits(RedisConnection connection, LanePolicy standard) {
        this.scripts = new QueueScripts(connection);
        this.standard = standard;
    }

    @Override
    public void policy(String host, LanePolicy policy) throws InterruptedException {
        set(List.of(host), policy, "0");
    }

    @Override
    public void policyIfNone(Collection<String> hosts, LanePolicy policy) throws InterruptedException {
        set(hosts, policy, "1");
    }

    private void set(Collection<String> hosts, LanePolicy policy, String keep) throws InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of(String.valueOf(policy.connections()), millis(policy.gap()), keep));
        arguments.addAll(hosts);
        scripts.number("host-policy", arguments);
    }

    @Override
    public Duration acquire(String host) throws InterruptedException {
        return Duration.ofMillis(scripts.number("host-acquire", List.of(host, millis(standard.gap()))));
    }

    @Override
    public void notBefore(String host, Instant time) throws InterruptedException {
        scripts.number("host-not-before", List.of(host, String.valueOf(Math.max(0, time.toEpochMilli()))));
    }

    @Override
    public Duration throttled(String host, Optional<Instant> retryAt) throws InterruptedException {
        String until = String.valueOf(retryAt.map(Instant::toEpochMilli).orElse(0L));
        return Duration.ofMillis(scripts.number("host-throttled", List.of(host, millis(standard.gap()), until)));
    }

    @Override
    public void answered(String host, int answers) throws InterruptedException {
        scripts.number("host-clean", List.of(host, String.valueOf(answers)));
    }

    @Override
    public HostState state(String host) throws InterruptedException {
        Map<String, String> kept =
                scripts.connection().call(redis -> redis.hgetAll(QueueScripts.PREFIX + "host:" + host));
        @Nullable
        String inFlight =
                scripts.connection().<@Nullable String>call(redis -> redis.hget(QueueScripts.PREFIX + "active", host));
        LanePolicy policy = new LanePolicy(
                (int) number(kept, "connections", standard.connections()),
                Duration.ofMillis(number(kept, "gap", standard.gap().toMillis())));
        Duration earned = Duration.ofMillis(number(kept, "slow", 0));
        long until = number(kept, "until", 0);
        return new HostState(
                host,
                policy,
                earned.compareTo(policy.gap()) > 0 ? earned : policy.gap(),
                until == 0 ? null : Instant.ofEpochMilli(until),
                inFlight == null ? 0 : Long.parseLong(inFlight));
    }

    @Override
    public List<ClosedHost> closed(int most) throws InterruptedException {
        List<?> answer = scripts.list("closed-hosts", List.of(String.valueOf(most)));
        List<ClosedHost> closed = new ArrayList<>();
        for (int i = 0; i + 1 < answer.size(); i += 2) {
            closed.add(new ClosedHost((String) answer.get(i), Instant.ofEpochMilli((Long) answer.get(i + 1))));
        }
        return closed;
    }

    private static long number(Map<String, String> kept, String field, long otherwise) {
        String value = kept.get(field);
        return value == null ? otherwise : Long.parseLong(value);
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
