package org.windrow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.http.ApacheWebClient;
import org.windrow.http.WebIdentity;
import org.windrow.http.WebSettings;
import org.windrow.spi.WebLimits;
import org.windrow.spi.WebRequest;
import org.windrow.spi.WebResponse;

/**
 * What HTTP clients move from a server on loopback when nothing is done with the bytes: 20,000 files of 20 KB and 200 of
 * 5 MB over 16 connections, on virtual threads. The rounds are mixed, so that each client meets the same machine.
 */
public final class HttpClientBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(HttpClientBenchmark.class);
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;

    /** Reads one file to its end. */
    private interface Client {
        void read(URI url) throws IOException, InterruptedException;
    }

    private HttpClientBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        System.setProperty("http.maxConnections", Integer.toString(CONNECTIONS));
        WebSettings settings = WebSettings.DEFAULT.withConnections(CONNECTIONS, CONNECTIONS);
        try (ApacheWebClient apache = new ApacheWebClient(new WebIdentity("Windrow benchmark", null), settings);
                HttpClient jdk = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Map<String, Client> clients = new LinkedHashMap<>();
            clients.put("ApacheWebClient", url -> readWith(apache, url));
            clients.put("HttpURLConnection", HttpClientBenchmark::readWithUrlConnection);
            clients.put("JDK HttpClient", url -> readWith(jdk, url));
            compare(clients, 20_000, 20 * 1024);
            compare(clients, 200, 5 * 1024 * 1024);
        }
    }

    private static void compare(Map<String, Client> clients, int count, int fileBytes)
            throws IOException, InterruptedException, ExecutionException {
        try (LoopbackFiles server = LoopbackFiles.start(fileBytes)) {
            List<URI> urls = server.urls(count);
            for (int round = 1; round <= ROUNDS; round++) {
                for (Map.Entry<String, Client> client : clients.entrySet()) {
                    double seconds = seconds(client.getValue(), urls);
                    LOG.info(
                            "{}",
                            String.format(
                                    Locale.ROOT,
                                    "%d x %d bytes, round %d  %-18s %6.2f s %8.0f files/s %7.1f MB/s",
                                    count,
                                    fileBytes,
                                    round,
                                    client.getKey(),
                                    seconds,
                                    count / seconds,
                                    (double) count * fileBytes / seconds / 1e6));
                }
            }
        }
    }

    private static double seconds(Client client, List<URI> urls) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> workers = IntStream.range(0, CONNECTIONS)
                    .mapToObj(worker -> threads.submit(() -> readAll(client, urls, next)))
                    .toList();
            for (Future<Integer> worker : workers) {
                worker.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Reads what no other worker has taken, and returns how many files that were. */
    private static int readAll(Client client, List<URI> urls, AtomicInteger next)
            throws IOException, InterruptedException {
        int count = 0;
        for (int n = next.getAndIncrement(); n < urls.size(); n = next.getAndIncrement()) {
            count++;
            client.read(urls.get(n));
        }
        return count;
    }

    private static void readWith(ApacheWebClient apache, URI url) throws IOException, InterruptedException {
        Map<String, String> plain = Map.of("Accept-Encoding", "identity");
        try (WebResponse answer = apache.get(new WebRequest(url, plain, WebLimits.PAGE))) {
            discard(answer.body());
        }
    }

    private static void readWithUrlConnection(URI url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        try (InputStream body = connection.getInputStream()) {
            discard(body);
        }
    }

    private static void readWith(HttpClient jdk, URI url) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                jdk.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            discard(body);
        }
    }

    private static void discard(InputStream body) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
    }
}
