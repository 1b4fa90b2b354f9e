package org.windrow.sample;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A client as simple as can be: the JDK's, and the JDK's XML parser, which refuses what is not well-formed. */
final class Ask implements AutoCloseable {

    static final String OAI = "http://www.openarchives.org/OAI/2.0/";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SampleRepository repository;

    Ask(SampleRepository repository) {
        this.repository = repository;
    }

    /** An OAI-PMH request from names and values in turn. */
    Document oai(String... namesAndValues) throws Exception {
        return parse(text(get(URI.create(repository.baseUrl() + "?" + form(namesAndValues)))));
    }

    Document post(String... namesAndValues) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(repository.baseUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(namesAndValues)))
                .build();
        return parse(text(http.send(request, HttpResponse.BodyHandlers.ofByteArray())));
    }

    HttpResponse<byte[]> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> head(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** All pages of a list, from the first request to the end. */
    List<Document> pages(String verb, String... namesAndValues) throws Exception {
        List<String> first = new ArrayList<>(List.of("verb", verb));
        first.addAll(List.of(namesAndValues));
        List<Document> pages = new ArrayList<>(List.of(oai(first.toArray(String[]::new))));
        Optional<String> token = token(pages.getLast());
        while (token.isPresent()) {
            pages.add(oai("verb", verb, "resumptionToken", token.get()));
            token = token(pages.getLast());
        }
        return pages;
    }

    static Optional<String> token(Document page) {
        return texts(page, "resumptionToken").stream()
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    static List<String> identifiers(List<Document> pages) {
        return pages.stream()
                .flatMap(page -> texts(page, "identifier").stream())
                .toList();
    }

    static List<String> errors(Document answer) {
        return elements(answer, "error").stream()
                .map(error -> error.getAttribute("code"))
                .toList();
    }

    static List<String> texts(Document answer, String element) {
        return elements(answer, element).stream().map(Element::getTextContent).toList();
    }

    static List<Element> elements(Document answer, String element) {
        NodeList nodes = answer.getElementsByTagNameNS(OAI, element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static Document parse(String xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
