package org.windrow.engine.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.windrow.engine.source.Configuration;
import org.windrow.engine.worker.Plugins;
import org.windrow.http.WebIdentity;
import org.windrow.spi.HarvestException;

class CheckUpThroughAProxyTest {

    @Test
    void everyRequestGoesThroughTheProxyOfTheSettings() throws IOException, InterruptedException, HarvestException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getHost() + " "
                    + exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        proxy.start();
        URI address =
                URI.create("http://ann:secret@127.0.0.1:" + proxy.getAddress().getPort());
        try (CheckUps checkUps = new CheckUps(
                Plugins.onClassPath(),
                new WebIdentity("WindrowTest/1", null),
                Duration.ofSeconds(2),
                Configuration.DEFAULTS.withProxy(address),
                Clock.systemUTC())) {
            checkUps.check("http://fields.invalid/oai", CheckUpListener.NONE);
        } finally {
            proxy.stop(0);
        }
        assertThat(asked).contains("fields.invalid Basic YW5uOnNlY3JldA==");
    }
}
