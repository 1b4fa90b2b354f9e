package org.windrow.cli.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gdcc.xoai.dataprovider.DataProvider;
import io.gdcc.xoai.dataprovider.model.Context;
import io.gdcc.xoai.dataprovider.model.MetadataFormat;
import io.gdcc.xoai.dataprovider.model.Set;
import io.gdcc.xoai.dataprovider.repository.Repository;
import io.gdcc.xoai.dataprovider.repository.RepositoryConfiguration;
import io.gdcc.xoai.dataprovider.repository.SetRepository;
import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.OAIPMH;
import io.gdcc.xoai.xml.XmlWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.xml.stream.XMLStreamException;

/**
 * An OAI-PMH repository whose protocol is done by XOAI's data provider; here are only the HTTP around it and the records.
 */
public final class XoaiRepository implements AutoCloseable {

    private static final int PAGE = 10;

    private final HttpServer server;
    private final XoaiItems items = new XoaiItems();
    private final DataProvider provider;

    /** Starts an empty repository on a free port of loopback. */
    public XoaiRepository() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RepositoryConfiguration configuration = new RepositoryConfiguration.RepositoryConfigurationBuilder()
                .withRepositoryName("An XOAI repository")
                .withAdminEmail("admin@example.org")
                .withBaseUrl(address().toString())
                .withEarliestDate(Instant.parse("2020-01-01T00:00:00Z"))
                .withDeleteMethod(DeletedRecord.PERSISTENT)
                .withGranularity(Granularity.Second)
                .withMaxListRecords(PAGE)
                .withMaxListIdentifiers(PAGE)
                .withMaxListSets(PAGE)
                .build();
        Context context = Context.context()
                .withMetadataFormat(MetadataFormat.metadataFormat("oai_dc")
                        .withNamespace("http://www.openarchives.org/OAI/2.0/oai_dc/")
                        .withSchemaLocation("http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
                        .withTransformer(MetadataFormat.identity()));
        provider = new DataProvider(
                context, new Repository(configuration).withItemRepository(items).withSetRepository(new NoSets()));
        server.createContext("/oai", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The base URL. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oai");
    }

    /** Adds a record, or replaces the one of that identifier. */
    public void put(String identifier, String title, Instant datestamp) {
        items.put(new XoaiItem(identifier, title, datestamp, false));
    }

    /** Deletes a record; it stays as a deleted one. */
    public void delete(String identifier, Instant datestamp) {
        items.put(new XoaiItem(identifier, "", datestamp, true));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            OAIPMH answer = provider.handle(parameters(exchange.getRequestURI().getRawQuery()));
            byte[] body = XmlWriter.toString(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (XMLStreamException failure) {
            throw new IOException("XOAI could not write its answer", failure);
        }
    }

    private static Map<String, String[]> parameters(String query) {
        Map<String, List<String>> values = new HashMap<>();
        for (String argument : query.split("&", -1)) {
            int equals = argument.indexOf('=');
            String value = URLDecoder.decode(argument.substring(equals + 1), StandardCharsets.UTF_8);
            values.computeIfAbsent(argument.substring(0, equals), name -> new ArrayList<>())
                    .add(value);
        }
        Map<String, String[]> parameters = new HashMap<>();
        values.forEach((name, all) -> parameters.put(name, all.toArray(String[]::new)));
        return parameters;
    }

    private static final class NoSets implements SetRepository {
        @Override
        public List<Set> getSets() {
            return List.of();
        }
    }
}
