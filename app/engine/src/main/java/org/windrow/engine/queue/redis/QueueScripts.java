package org.windrow.engine.queue.redis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.windrow.engine.redis.LuaScript;
import org.windrow.engine.redis.RedisConnection;

/** The names of our keys, and the scripts that work on them. Safe for use by many threads. */
final class QueueScripts {

    /** What all our keys begin with. The part in braces puts them into one slot of a cluster. */
    static final String PREFIX = "windrow:{q}:";

    private static final String FOLDER = "/org/windrow/engine/queue/";
    private static final List<String> KEYS = List.of(PREFIX);

    private final RedisConnection connection;
    private final Map<String, LuaScript> scripts = new ConcurrentHashMap<>();

    QueueScripts(RedisConnection connection) {
        this.connection = connection;
    }

    RedisConnection connection() {
        return connection;
    }

    /** Runs a script whose answer is a list. */
    List<?> list(String name, List<String> arguments) throws InterruptedException {
        return (List<?>) run(name, arguments);
    }

    /** Runs a script whose answer is a number. */
    long number(String name, List<String> arguments) throws InterruptedException {
        return (Long) run(name, arguments);
    }

    /** Runs a script whose answer is a text. */
    String text(String name, List<String> arguments) throws InterruptedException {
        return (String) run(name, arguments);
    }

    private Object run(String name, List<String> arguments) throws InterruptedException {
        LuaScript script = scripts.computeIfAbsent(
                name, key -> LuaScript.of(QueueScripts.class, FOLDER + "prelude.lua", FOLDER + key + ".lua"));
        return connection.call(redis -> script.run(redis, KEYS, arguments));
    }
}
