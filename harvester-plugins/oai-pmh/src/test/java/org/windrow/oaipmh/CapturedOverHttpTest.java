package org.windrow.oaipmh;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.windrow.oaipmh.Fixtures.Captured;
import org.windrow.spi.HarvestEnd;

/** Captured lists of real repositories, page after page over real HTTP. */
class CapturedOverHttpTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyRecordOfEveryListArrives() throws Exception {
        for (String list :
                List.of("calpoly", "rcaap", "spdataverse", "mla", "utktrace", "npp_ksu", "pubmedcentral", "asu")) {
            List<Captured> pages = Fixtures.all().stream()
                    .filter(page -> page.name().matches(list + "-\\d+"))
                    .toList();
            int expected = pages.stream().mapToInt(Captured::records).sum();
            try (Harvesting harvest = new Harvesting(serve(list, pages))) {
                assertThat(harvest.run()).as(list).isEqualTo(new HarvestEnd.Complete());
                assertThat(harvest.records).as(list).hasSize(expected);
            }
        }
    }

    /** Serves page 0 to a list's first request, and page n to the token that page n - 1 gave out. */
    private URI serve(String list, List<Captured> pages) {
        server.createContext("/" + list, exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            int number = 0;
            if (query.contains("resumptionToken=")) {
                String token = query.replaceFirst(".*resumptionToken=", "");
                number = 1 + giver(list, pages.size(), URLDecoder.decode(token, UTF_8));
            }
            boolean isList = query.contains("ListRecords");
            byte[] body = isList ? Files.readAllBytes(file(list, number)) : "<html>no</html>".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + list);
    }

    private static int giver(String list, int count, String token) throws IOException {
        for (int i = 0; i < count; i++) {
            String text = Files.readString(file(list, i), ISO_8859_1);
            if (text.contains(">" + token + "</resumptionToken>")) {
                return i;
            }
        }
        throw new IOException("Nobody gave out the token " + token);
    }

    private static Path file(String list, int number) {
        return Path.of(System.getProperty("windrow.fixtures"), "oai-pmh", list + "-" + number + ".xml");
    }
}
