package org.windrow.engine.queue;

import java.net.URI;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windrow.engine.source.FileChoice;
import org.windrow.spi.Checksum;

/** What is to be done: identifiers and a URL, never a document. */
public sealed interface JobPayload {

    /** The longest text of any one field, in characters. */
    int LONGEST_TEXT = 8_192;

    /** The run that answers for the job; its counters are kept under this name. */
    String run();

    /** The kind of job this is. */
    JobKind kind();

    /**
     * A harvest of a source.
     *
     * @param source the source's id
     * @param everything whether to harvest from the beginning rather than from the last checkpoint
     * @param run the run's name: letters, digits, {@code . _ : -}, at most 100
     */
    record HarvestPayload(String source, boolean everything, String run) implements JobPayload {
        public HarvestPayload {
            Limits.name("source", source);
            Limits.name("run", run);
        }

        @Override
        public JobKind kind() {
            return JobKind.HARVEST;
        }
    }

    /**
     * A download of a file into an object of a silo.
     *
     * @param silo the silo's name, or its folder
     * @param identifier the object's identifier, of any script
     * @param part the part's name, unchecked
     * @param url an absolute http or https URL
     * @param mediaType the announced media type, if any
     * @param size the announced size in bytes, if any
     * @param checksum the announced checksum, if any
     * @param run the run's name: letters, digits, {@code . _ : -}, at most 100
     * @param choice what the file must be like, as far as that can be told only when it comes
     */
    record DownloadPayload(
            String silo,
            String identifier,
            String part,
            URI url,
            @Nullable String mediaType,
            OptionalLong size,
            @Nullable Checksum checksum,
            String run,
            FileChoice choice)
            implements JobPayload {

        /** A download of a file of whatever sort and size. */
        public DownloadPayload(
                String silo,
                String identifier,
                String part,
                URI url,
                @Nullable String mediaType,
                OptionalLong size,
                @Nullable Checksum checksum,
                String run) {
            this(silo, identifier, part, url, mediaType, size, checksum, run, FileChoice.EVERYTHING);
        }

        public DownloadPayload {
            Limits.text("silo", silo);
            Limits.text("identifier", identifier);
            Limits.text("part", part);
            Limits.url(url);
            if (mediaType != null) {
                Limits.text("mediaType", mediaType);
            }
            if (size.isPresent() && size.getAsLong() < 0) {
                throw new IllegalArgumentException("The size is negative: " + size.getAsLong());
            }
            Limits.name("run", run);
        }

        @Override
        public JobKind kind() {
            return JobKind.DOWNLOAD;
        }
    }

    /** What fields may hold. Violations are {@link IllegalArgumentException}s whose message names the field. */
    final class Limits {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

        private Limits() {}

        static void name(String field, String value) {
            if (!NAME.matcher(value).matches()) {
                throw new IllegalArgumentException("The " + field + " is no plain name: " + shortened(value));
            }
        }

        static void text(String field, String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException("The " + field + " is empty");
            }
            if (value.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException(
                        "The " + field + " is longer than " + LONGEST_TEXT + " characters: " + shortened(value));
            }
        }

        static void url(URI url) {
            String scheme = url.getScheme();
            if (!("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                throw new IllegalArgumentException("The url is not http or https: " + shortened(url.toString()));
            }
            if (url.getRawAuthority() == null || Lane.hostOf(url).isEmpty()) {
                throw new IllegalArgumentException("The url has no host: " + shortened(url.toString()));
            }
            text("url", url.toString());
        }

        private static String shortened(String value) {
            return value.length() <= 80 ? value : value.substring(0, 80) + "…";
        }
    }
}
