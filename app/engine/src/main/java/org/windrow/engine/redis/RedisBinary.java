package org.windrow.engine.redis;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * A program that is a Redis server.
 *
 * @param program the executable file
 * @param version its version
 */
record RedisBinary(Path program, Version version) {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBinary.class);
    private static final Pattern VERSION = Pattern.compile("v=(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    private static final Version OLDEST = new Version(5, 0, 0);

    /** A version, ordered. */
    record Version(int major, int minor, int patch) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .thenComparingInt(Version::patch)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return major + "." + minor + "." + patch;
        }
    }

    /**
     * The newest server of those allowed.
     *
     * @param folder where the one that comes along may be unpacked
     * @throws RedisException if none of them runs here
     */
    static RedisBinary find(RedisProgram allowed, Path folder) {
        List<RedisBinary> found = new ArrayList<>();
        if (allowed != RedisProgram.ON_PATH) {
            bundled(folder).flatMap(RedisBinary::tried).ifPresent(found::add);
        }
        if (allowed != RedisProgram.BUNDLED) {
            onPath(Objects.requireNonNullElse(System.getenv("PATH"), ""))
                    .flatMap(RedisBinary::tried)
                    .ifPresent(found::add);
        }
        return found.stream()
                .filter(binary -> binary.version().compareTo(OLDEST) >= 0)
                .max(Comparator.comparing(RedisBinary::version))
                .orElseThrow(() -> new RedisException(
                        RedisException.Problem.NOT_STARTED,
                        "No Redis server runs on this machine: the one that comes along does not fit it, and there is no"
                                + " redis-server (5 or newer) on the PATH. Install Redis, or give the address of another"
                                + " server.",
                        null));
    }

    /** The first {@code redis-server} on a PATH, if there is one. */
    static Optional<Path> onPath(String path) {
        String name = isWindows() ? "redis-server.exe" : "redis-server";
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> bundled(Path folder) {
        try {
            String resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
            return resource == null ? Optional.empty() : Optional.of(unpacked(resource, folder));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("The Redis server that comes along cannot be unpacked into {}: {}", folder, failure.toString());
            return Optional.empty();
        }
    }

    private static Path unpacked(String resource, Path folder) throws IOException {
        Path program = folder.resolve(resource.substring(1));
        if (Files.isExecutable(program)) {
            return program;
        }
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "redis-server", ".tmp");
        try (InputStream content = RedisServer.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IOException("embedded-redis has no resource " + resource);
            }
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            if (!half.toFile().setExecutable(true)) {
                throw new IOException(half + " cannot be made executable");
            }
            return Files.move(half, program, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The program with its version, if it runs at all and says one. */
    private static Optional<RedisBinary> tried(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Matcher version = VERSION.matcher(answer);
            if (version.find()) {
                return Optional.of(new RedisBinary(
                        program,
                        new Version(
                                Integer.parseInt(version.group(1)),
                                Integer.parseInt(version.group(2)),
                                Integer.parseInt(version.group(3)))));
            }
            LOG.warn("{} does not run here: {}", program, answer.strip());
        } catch (IOException failure) {
            LOG.warn("{} does not run here: {}", program, failure.getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    }
}
