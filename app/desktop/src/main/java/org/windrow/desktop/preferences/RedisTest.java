package org.windrow.desktop.preferences;

/**
 * How the test of a connection stands.
 *
 * @param state in one word
 * @param words what came of it, or what is wrong and what to do; empty before the first test
 */
public record RedisTest(State state, String words) {

    /** Nothing was tested yet. */
    static final RedisTest NONE = new RedisTest(State.NONE, "");

    /** How a test stands. */
    public enum State {
        NONE,
        RUNNING,
        GOOD,
        BAD
    }
}
