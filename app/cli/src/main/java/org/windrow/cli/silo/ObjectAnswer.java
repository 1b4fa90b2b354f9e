package org.windrow.cli.silo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.windrow.cli.terminal.OneLine;
import org.windrow.store.SiloObject;
import org.windrow.store.SiloPart;
import org.windrow.store.SiloVersion;
import org.windrow.store.WantedFile;

/** An object as {@code windrow silo show} tells it. */
final class ObjectAnswer {

    private final SiloObject object;

    ObjectAnswer(SiloObject object) {
        this.object = object;
    }

    /** The object for a person. */
    Stream<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(OneLine.of(object.identifier()));
        object.deletedAt().ifPresent(when -> lines.add("  gone at its source since " + OneLine.of(when)));
        if (!object.sets().isEmpty()) {
            lines.add("  sets: " + OneLine.of(String.join(", ", object.sets())));
        }
        object.complaints().forEach(complaint -> lines.add("  damaged: " + OneLine.of(complaint)));
        for (SiloVersion version : object.versions()) {
            lines.add("  version " + OneLine.of(version.name()) + "  " + OneLine.of(version.date()));
            version.parts().forEach(part -> lines.add("    " + line(part)));
        }
        for (WantedFile file : object.missingFiles()) {
            lines.add("  not downloaded yet: " + OneLine.of(file.part()) + " from " + file.url());
        }
        return lines.stream();
    }

    /** The object for a program. */
    Map<String, Object> json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("identifier", object.identifier());
        answer.put("folder", object.folder().toString());
        answer.put("datestamp", object.datestamp());
        answer.put("deleted", object.deletedAt().orElse(null));
        answer.put("sets", object.sets());
        answer.put(
                "currentVersion", object.currentVersion().map(SiloVersion::name).orElse(null));
        answer.put(
                "versions", object.versions().stream().map(ObjectAnswer::json).toList());
        answer.put(
                "missingFiles",
                object.missingFiles().stream()
                        .map(file ->
                                Map.of("part", file.part(), "url", file.url().toString()))
                        .toList());
        answer.put("complaints", object.complaints());
        return answer;
    }

    private static String line(SiloPart part) {
        String name = OneLine.of(part.name());
        return switch (part.state()) {
            case PRESENT ->
                name + "  " + part.size() + " bytes" + (part.sha256() == null ? "" : "  sha256 " + part.sha256());
            case MISSING -> name + "  missing";
            case DANGLING -> name + "  a link to nothing";
            case OUTSIDE -> name + "  a link that leads out of the silo, not followed";
        };
    }

    private static Map<String, Object> json(SiloVersion version) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", version.name());
        answer.put("date", version.date());
        answer.put("parts", version.parts().stream().map(ObjectAnswer::json).toList());
        return answer;
    }

    private static Map<String, Object> json(SiloPart part) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", part.name());
        answer.put("state", part.state().name().toLowerCase(java.util.Locale.ROOT));
        answer.put("size", part.size());
        answer.put("sha256", part.sha256());
        answer.put("md5", part.md5());
        answer.put("mediaType", part.mediaType());
        answer.put("source", part.source() == null ? null : part.source().toString());
        answer.put("fetched", part.fetched());
        answer.put("run", part.run());
        return answer;
    }
}
