package org.windrow.engine.redis;

/** Which Redis server the embedded server runs. */
public enum RedisProgram {
    /** The newer of the two below. */
    NEWEST,
    /** The one that comes along. */
    BUNDLED,
    /** The {@code redis-server} on the PATH. */
    ON_PATH
}
