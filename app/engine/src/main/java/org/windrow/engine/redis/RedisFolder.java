package org.windrow.engine.redis;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The folder of an embedded server: its append-only file, its configuration, its password, and a note of which process
 * serves it at which port. What holds the password can be read by the user alone.
 */
final class RedisFolder {

    private static final List<String> DATA = List.of("appendonly.aof", "appendonlydir", "dump.rdb");

    private final Path folder;

    /** Makes the folder if it is not there. */
    RedisFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
    }

    /** A process that serves this folder, or did. */
    record Serving(long pid, int port) {}

    Path path() {
        return folder;
    }

    Path programs() {
        return folder.resolve("bin");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** The server's password, made at the first call: 32 random bytes in hexadecimal digits. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (kept.matches("[0-9a-f]{64}")) {
                return kept;
            }
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        writePrivately(file, password);
        return password;
    }

    /** Writes the configuration for a port and returns its file. */
    Path configure(int port, String password) throws IOException {
        String text = """
                # Written by Windrow at each start.
                bind 127.0.0.1
                protected-mode yes
                port %d
                requirepass %s
                dir "%s"
                daemonize no
                logfile ""
                databases 1
                save ""
                appendonly yes
                appendfilename "appendonly.aof"
                appendfsync everysec
                aof-load-truncated yes
                maxmemory-policy noeviction
                tcp-keepalive 60
                timeout 0
                """.formatted(
                        port, password, folder.toString().replace("\\", "\\\\").replace("\"", "\\\""));
        Path file = folder.resolve("redis.conf");
        writePrivately(file, text);
        return file;
    }

    /** Notes which process serves the folder. */
    void note(Serving serving) throws IOException {
        writePrivately(folder.resolve("serving"), serving.pid() + " " + serving.port() + "\n");
    }

    /** The process that served last, if there is a note of one. */
    Optional<Serving> noted() throws IOException {
        Path file = folder.resolve("serving");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String note = Files.readString(file).strip();
        if (!note.matches("\\d{1,10} \\d{1,5}")) {
            return Optional.empty();
        }
        String[] parts = note.split(" ", 2);
        return Optional.of(new Serving(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
    }

    /** Whether the server has kept data here. */
    boolean hasData() {
        return DATA.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** Moves the server's data aside and returns where it went. */
    List<Path> moveDataAside(Instant now) throws IOException {
        List<Path> moved = new ArrayList<>();
        for (String name : DATA) {
            Path data = folder.resolve(name);
            if (Files.exists(data)) {
                Path aside = folder.resolve(name + ".broken-" + now.toEpochMilli());
                moved.add(Files.move(data, aside));
            }
        }
        return moved;
    }

    private void writePrivately(Path file, String text) throws IOException {
        Path half = folder.resolve(file.getFileName() + ".tmp");
        Files.deleteIfExists(half);
        try {
            Files.createFile(half, ownerOnly());
        } catch (FileAlreadyExistsException race) {
            throw new IOException("Another process writes " + half, race);
        }
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FileAttribute<?>[] ownerOnly() {
        // why: on Windows the user's own folders are closed to other users already
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
