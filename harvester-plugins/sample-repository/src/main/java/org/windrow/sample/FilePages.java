package org.windrow.sample;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.windrow.sample.catalogue.SampleCatalogue;
import org.windrow.sample.catalogue.SampleFile;
import org.windrow.sample.catalogue.SampleRecord;
import org.windrow.sample.http.Handler;
import org.windrow.sample.http.Request;
import org.windrow.sample.http.Response;

/** The records' files, at {@code /files/<number>/<name>}, with what a download needs to go on where it stopped. */
final class FilePages implements Handler {

    private static final Pattern PATH = Pattern.compile("/files/(\\d{1,9})/([^/]+)");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final SampleCatalogue catalogue;

    FilePages(SampleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Response handle(Request request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Response.text(404, "There is no such file.\n");
        }
        int index = Integer.parseInt(path.group(1)) - 1;
        if (index < 0 || index >= catalogue.size()) {
            return Response.text(404, "There is no such record.\n");
        }
        String name = URLDecoder.decode(path.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
        SampleRecord record = catalogue.record(index);
        return record.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(file -> send(request, record, file))
                .orElseGet(() -> Response.text(404, "There is no such file.\n"));
    }

    private static Response send(Request request, SampleRecord record, SampleFile file) {
        byte[] bytes = file.content().bytes();
        String etag = "\"" + Integer.toHexString(record.identifier().hashCode()) + "-"
                + Long.toHexString(record.datestamp().getEpochSecond()) + "-" + Integer.toHexString(bytes.length)
                + "\"";
        String modified = HTTP_DATE.format(record.datestamp());
        Response whole = Response.of(200, file.mediaType(), bytes)
                .withHeader("ETag", etag)
                .withHeader("Last-Modified", modified)
                .withHeader("Accept-Ranges", "bytes");
        if (request.header("if-none-match").filter(etag::equals).isPresent()) {
            return whole.withBody(new byte[0]).withStatus(304);
        }
        boolean rangeHolds = request.header("if-range")
                .map(condition -> condition.equals(etag) || condition.equals(modified))
                .orElse(true);
        Optional<ByteRange> range =
                request.header("range").filter(asked -> rangeHolds).flatMap(asked -> ByteRange.of(asked, bytes.length));
        return range.map(wanted -> part(whole, wanted, bytes)).orElse(whole);
    }

    private static Response part(Response whole, ByteRange range, byte[] bytes) {
        if (!range.canBeSatisfied()) {
            return Response.text(416, "There are no such bytes.\n")
                    .withHeader("Content-Range", "bytes */" + bytes.length);
        }
        return whole.withStatus(206)
                .withBody(Arrays.copyOfRange(bytes, range.first(), range.last() + 1))
                .withHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + bytes.length);
    }
}
