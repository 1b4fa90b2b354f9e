package org.windrow.engine.download;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.WebResponse;

/** What the manifest keeps of the answer that a part came with. */
final class Facts {

    /** The entity tag, as sent. */
    static final String ETAG = "etag";
    /** The date of the last change, as sent. */
    static final String LAST_MODIFIED = "lastModified";
    /** Where the file came from, after redirects. */
    static final String FINAL_URL = "finalUrl";
    /** The Content-Type, as sent. */
    static final String CONTENT_TYPE = "contentType";
    /** What is odd about the file, in one sentence. */
    static final String WARNING = "warning";

    private static final int LONGEST = 2_000;
    private static final Set<String> SAY_NOTHING = Set.of(
            "application/octet-stream",
            "binary/octet-stream",
            "application/force-download",
            "application/download",
            "application/x-download",
            "application/unknown");

    private Facts() {}

    /** The facts of an answer. */
    static Map<String, String> of(WebResponse answer, Optional<String> warning) {
        Map<String, String> facts = new HashMap<>();
        Validators validators = Validators.of(answer);
        put(facts, ETAG, validators.etag());
        put(facts, LAST_MODIFIED, validators.lastModified());
        put(facts, FINAL_URL, Place.withoutUserInfo(answer.uri()).toString());
        put(facts, CONTENT_TYPE, answer.header("Content-Type").orElse(null));
        put(facts, WARNING, warning.orElse(null));
        return facts;
    }

    /** The media type to record: the server's if it says something, else the announced, else what the name suggests. */
    static @Nullable String mediaType(WebResponse answer, DownloadOrder order, @Nullable String name) {
        return answer.header("Content-Type")
                .map(FileKind::bareType)
                .filter(type -> type.contains("/") && type.length() <= LONGEST && !SAY_NOTHING.contains(type))
                .or(() -> Optional.ofNullable(order.mediaType()))
                .or(() -> FileKind.ofName(name).map(FileKind::mediaType))
                .orElse(null);
    }

    private static void put(Map<String, String> facts, String key, @Nullable String value) {
        // why: a manifest is read with every look at its object; no header is worth more room in it
        if (value != null && value.length() <= LONGEST) {
            facts.put(key, value);
        }
    }
}
