package org.windrow.engine.redis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.clients.jedis.UnifiedJedis;

/** A real server for a test class, started once and emptied before each test. */
public final class TestRedis implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final RedisProgram program;
    private final Path folder;
    private final RedisServer server;
    private final RedisConnection connection;

    public TestRedis(RedisProgram program) {
        this.program = program;
        // why: the server makes the folder when it starts; a child process that only loads the class leaves none behind
        this.folder = Path.of(System.getProperty("java.io.tmpdir"), "windrow-redis-" + UUID.randomUUID());
        this.server = new RedisServer(folder, program, InstantSource.system());
        this.connection = new RedisConnection(server::address, 16, change -> {});
    }

    public RedisServer server() {
        return server;
    }

    public RedisConnection connection() {
        return connection;
    }

    /** The server's address with its password, for a child process. */
    public String uri() {
        RedisAddress.Single address = (RedisAddress.Single) server.address();
        return "redis://:" + address.login().password() + "@" + address.server();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        assumeTrue(
                program != RedisProgram.ON_PATH || RedisBinary.onPath(path).isPresent(), "no redis-server on the PATH");
        server.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws InterruptedException {
        server.start();
        connection.call(UnifiedJedis::flushAll);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        connection.close();
        server.stop();
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
