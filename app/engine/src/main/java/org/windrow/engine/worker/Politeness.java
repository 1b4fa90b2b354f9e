package org.windrow.engine.worker;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.windrow.engine.queue.host.LanePolicy;

/** How a host is treated when nobody said anything else. */
public final class Politeness {

    /** How a host is treated that nothing is known of: two connections, a second between requests. */
    static final LanePolicy STRANGER = new LanePolicy(2, Duration.ofSeconds(1));

    private static final LanePolicy ARXIV = new LanePolicy(1, Duration.ofSeconds(3));
    private static final LanePolicy OWN_MACHINE = new LanePolicy(16, Duration.ZERO);

    private Politeness() {}

    /**
     * The treatment of the host of an address: two connections and a second between requests; arXiv asks for one connection
     * and three seconds; this machine needs no politeness. Does not ask the network.
     */
    public static LanePolicy towards(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        if (isOwnMachine(host)) {
            return OWN_MACHINE;
        }
        return host.equals("arxiv.org") || host.endsWith(".arxiv.org") ? ARXIV : STRANGER;
    }

    private static boolean isOwnMachine(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        boolean literal = host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.digit(c, 10) >= 0);
        try {
            return literal && !host.isEmpty() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
