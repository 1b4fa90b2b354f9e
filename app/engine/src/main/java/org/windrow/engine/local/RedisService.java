package org.windrow.engine.local;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.windrow.engine.redis.RedisServer;
import org.windrow.engine.supervisor.Service;
import org.windrow.engine.supervisor.ServiceException;

/** The embedded Redis server as the supervisor sees it. */
final class RedisService implements Service {

    private final RedisServer server;

    RedisService(RedisServer server) {
        this.server = server;
    }

    @Override
    public CompletionStage<?> start() throws InterruptedException {
        server.start();
        return server.ended().thenAccept(code -> {
            if (code != 0) {
                throw new ServiceException("The Redis server ended with exit code " + code);
            }
        });
    }

    @Override
    public void stop(Duration patience) {
        server.stop();
    }
}
