package org.windrow.engine.snapshot;

/**
 * The connection to Redis.
 *
 * @param state where it stands
 * @param detail for a person: host, port and version, or what is wrong; without password
 */
public record RedisStatus(State state, String detail) {

    /** Where a connection stands. */
    public enum State {
        STARTING,
        CONNECTED,
        /** Lost; workers wait and try again. */
        DISCONNECTED,
        STOPPED
    }
}
