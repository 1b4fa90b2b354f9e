package org.windrow.engine.queue.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.windrow.engine.redis.RedisAddress;
import redis.clients.jedis.HostAndPort;

/** Stands between a client and Redis and can lose an answer: the request arrives, then the connection breaks. */
final class LosingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final RedisAddress.Single target;
    private final AtomicBoolean loseNext = new AtomicBoolean();
    private final AtomicInteger lost = new AtomicInteger();

    private LosingProxy(ServerSocket door, RedisAddress.Single target) {
        this.door = door;
        this.target = target;
    }

    static LosingProxy to(RedisAddress target) throws IOException {
        LosingProxy proxy = new LosingProxy(
                new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), (RedisAddress.Single) target);
        Thread.startVirtualThread(proxy::accept);
        return proxy;
    }

    RedisAddress address() {
        return new RedisAddress.Single(new HostAndPort("127.0.0.1", door.getLocalPort()), 0, target.login(), false);
    }

    /** The next answer does not reach the client. */
    void loseNextAnswer() {
        loseNext.set(true);
    }

    int lostAnswers() {
        return lost.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server =
                        new Socket(target.server().getHost(), target.server().getPort());
                Thread.startVirtualThread(() -> copy(client, server, false));
                Thread.startVirtualThread(() -> copy(server, client, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int length = input.read(buffer); length > 0; length = input.read(buffer)) {
                if (answers && loseNext.compareAndSet(true, false)) {
                    lost.incrementAndGet();
                    return;
                }
                output.write(buffer, 0, length);
            }
        } catch (IOException _) {
            // why: one side went away; leaving the block closes the other, which is all there is to do
        }
    }
}
