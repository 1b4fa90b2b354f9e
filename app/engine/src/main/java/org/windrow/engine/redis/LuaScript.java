package org.windrow.engine.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** A script that the server runs as one step. It is sent whole only when the server does not know it (any more). */
public final class LuaScript {

    private final String text;
    private final String sha;

    private LuaScript(String text) {
        this.text = text;
        this.sha = sha1(text);
    }

    /**
     * Reads a script from resources, which are joined in their order.
     *
     * @param owner the class beside whose module's resources they lie
     * @param resources absolute names of resources
     */
    public static LuaScript of(Class<?> owner, String... resources) {
        StringBuilder text = new StringBuilder();
        for (String resource : resources) {
            try (InputStream content = owner.getResourceAsStream(resource)) {
                if (content == null) {
                    throw new IllegalStateException("No resource " + resource);
                }
                text.append(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return new LuaScript(text.toString());
    }

    /** Runs it. All keys must lie in one slot of a cluster. */
    public Object run(UnifiedJedis redis, List<String> keys, List<String> arguments) {
        try {
            return redis.evalsha(sha, keys, arguments);
        } catch (JedisNoScriptException unknown) {
            // why: EVAL loads the script for the next time, at the very node of a cluster that needs it
            return redis.eval(text, keys, arguments);
        }
    }

    /** Runs it with an answer in bytes, for what may not be text. */
    public Object runBinary(UnifiedJedis redis, List<byte[]> keys, List<byte[]> arguments) {
        try {
            return redis.evalsha(sha.getBytes(StandardCharsets.US_ASCII), keys, arguments);
        } catch (JedisNoScriptException unknown) {
            return redis.eval(text.getBytes(StandardCharsets.UTF_8), keys, arguments);
        }
    }

    private static String sha1(String text) {
        try {
            // why: SHA-1 is the name under which Redis knows a script; nothing is secured by it
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
