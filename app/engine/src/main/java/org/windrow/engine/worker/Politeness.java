package org.windrow.engine.worker;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.windrow.engine.queue.host.LanePolicy;
import org.windrow.engine.source.Configuration;

/** How the host of a new source is treated. */
public final class Politeness {

    private static final LanePolicy ARXIV = new LanePolicy(1, Duration.ofSeconds(3));
    private static final LanePolicy OWN_MACHINE = new LanePolicy(16, Duration.ZERO);

    private Politeness() {}

    /**
     * The treatment of the host of an address: as the settings say, but arXiv asks for one connection and three seconds, and
     * this machine needs no politeness. Does not ask the network.
     */
    public static LanePolicy towards(URI address, Configuration settings) {
        String host = address.getHost() == null ? "" : address.getHost();
        if (isOwnMachine(host)) {
            return OWN_MACHINE;
        }
        if (host.equals("arxiv.org") || host.endsWith(".arxiv.org")) {
            return ARXIV;
        }
        return new LanePolicy(settings.connections(), settings.gap());
    }

    /** The same with the settings that hold until a person decides otherwise. */
    public static LanePolicy towards(URI address) {
        return towards(address, Configuration.DEFAULTS);
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
