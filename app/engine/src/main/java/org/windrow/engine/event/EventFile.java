package org.windrow.engine.event;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.engine.log.PlainLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON, one a line: {@code events.jsonl}, and when it is full {@code events.1.jsonl} to {@code events.4.jsonl}.
 * An event log that cannot be written is reported once and does not stop anything. For one thread at a time.
 */
final class EventFile {

    static final long MAX_BYTES = 4L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(EventFile.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OLDEST = 4;

    private final Path folder;
    private final long maxBytes;
    private @Nullable BufferedWriter writer;
    private long size;
    private boolean broken;

    EventFile(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** The last events of the present file, oldest first, with sequence 0; lines that are not events are passed over. */
    List<Event> latest(int max) {
        Deque<Event> events = new ArrayDeque<>();
        if (!Files.exists(file(0))) {
            return List.of();
        }
        // why ISO-8859-1 first: a line cut in the middle of a character must not hide all the others
        try (Stream<String> lines = Files.lines(file(0), StandardCharsets.ISO_8859_1)) {
            lines.map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .forEach(line -> parse(line).ifPresent(event -> {
                        events.addLast(event);
                        if (events.size() > max) {
                            events.removeFirst();
                        }
                    }));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("Earlier events cannot be read from {}: {}", file(0), unreadable.getMessage());
        }
        return List.copyOf(events);
    }

    private static Optional<Event> parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.of(new Event(
                    0,
                    Instant.parse(node.path("at").asString("")),
                    Event.Level.valueOf(node.path("level").asString("")),
                    PlainLine.of(node.path("subject").asString("")),
                    PlainLine.of(node.path("message").asString("")),
                    fact(node)));
        } catch (JacksonException | DateTimeException | IllegalArgumentException notAnEvent) {
            return Optional.empty();
        }
    }

    /** What is written as a code; null also where a later version has a code that this one does not know. */
    private static @Nullable Fact fact(JsonNode node) {
        String code = node.path("code").asString("");
        List<String> values = node.path("values")
                .valueStream()
                .map(value -> PlainLine.of(value.asString("")))
                .toList();
        return Stream.of(Fact.Code.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> new Fact(known, values))
                .orElse(null);
    }

    void append(Event event) {
        if (broken) {
            return;
        }
        try {
            write(line(event));
        } catch (IOException failure) {
            broken = true;
            LOG.warn("Events are no longer written to {}: {}", file(0), failure.toString());
        }
    }

    private static String line(Event event) {
        ObjectNode node = JSON.createObjectNode()
                .put("at", event.at().toString())
                .put("level", event.level().name())
                .put("subject", event.subject())
                .put("message", event.message());
        Fact fact = event.fact();
        if (fact != null) {
            node.put("code", fact.code().name());
            fact.values().forEach(node.putArray("values")::add);
        }
        return node.toString();
    }

    private void write(String line) throws IOException {
        BufferedWriter out = writer == null ? open() : writer;
        if (size >= maxBytes) {
            out.close();
            setAside();
            out = open();
        }
        out.write(line);
        out.write('\n');
        out.flush();
        size += line.length() + 1L;
    }

    private BufferedWriter open() throws IOException {
        BufferedWriter out = Files.newBufferedWriter(
                file(0), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file(0));
        if (isCutShort()) {
            out.write('\n');
        }
        writer = out;
        return out;
    }

    /** Whether a kill cut the last line, so that the next event would be glued to it. */
    private boolean isCutShort() throws IOException {
        if (size == 0) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file(0))) {
            ByteBuffer lastByte = ByteBuffer.allocate(1);
            channel.position(size - 1);
            return channel.read(lastByte) == 1 && lastByte.get(0) != '\n';
        }
    }

    private void setAside() throws IOException {
        for (int i = OLDEST - 1; i >= 0; i--) {
            if (Files.exists(file(i))) {
                Files.move(file(i), file(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path file(int age) {
        return folder.resolve(age == 0 ? "events.jsonl" : "events." + age + ".jsonl");
    }

    void close() {
        broken = true;
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException failure) {
                LOG.warn("{} could not be closed: {}", file(0), failure.getMessage());
            }
        }
    }
}
