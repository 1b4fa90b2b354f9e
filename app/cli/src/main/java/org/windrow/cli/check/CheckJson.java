package org.windrow.cli.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.checkup.Attempt;
import org.windrow.spi.checkup.CheckUpResult;
import org.windrow.spi.checkup.CheckUpWarning;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.OfferedFormat;
import org.windrow.spi.checkup.SizeEstimate;
import org.windrow.spi.checkup.Software;

/** The answer of {@code windrow check} for a program; the keys are a contract, documented in the module's README. */
final class CheckJson {

    private CheckJson() {}

    static Map<String, @Nullable Object> of(CheckUpResult result) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        switch (result) {
            case CheckUpResult.Found found -> put(answer, "found", List.of(found.endpoint()), null, null);
            case CheckUpResult.Several several -> put(answer, "several", several.endpoints(), null, null);
            case CheckUpResult.NotFound nothing ->
                put(answer, "not found", List.of(), nothing.reason(), nothing.advice());
        }
        answer.put(
                "attempts", result.attempts().stream().map(CheckJson::attempt).toList());
        return answer;
    }

    private static void put(
            Map<String, @Nullable Object> answer,
            String status,
            List<Endpoint> endpoints,
            @Nullable String reason,
            @Nullable String advice) {
        answer.put("status", status);
        answer.put("endpoints", endpoints.stream().map(CheckJson::endpoint).toList());
        answer.put("reason", reason);
        answer.put("advice", advice);
    }

    private static Map<String, @Nullable Object> endpoint(Endpoint endpoint) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("plugin", endpoint.plugin());
        json.put("url", ShownAddress.of(endpoint.address()));
        json.put("name", endpoint.name());
        json.put("software", software(endpoint.software()));
        json.put("declaredUrl", endpoint.declared().address());
        json.put("protocolVersion", endpoint.declared().protocolVersion());
        json.put("adminEmails", endpoint.declared().adminEmails());
        json.put("granularity", endpoint.declared().granularity());
        json.put("deletedRecord", endpoint.declared().deletedRecord());
        json.put("earliestDatestamp", endpoint.declared().earliestDatestamp());
        json.put("compression", endpoint.declared().compression());
        json.put("formats", endpoint.formats().stream().map(CheckJson::format).toList());
        json.put(
                "recommended",
                Map.of(
                        "prefix", endpoint.advice().prefix(),
                        "reason", endpoint.advice().reason()));
        json.put(
                "sets",
                switch (endpoint.sets()) {
                    case YES -> true;
                    case NO -> false;
                    case UNKNOWN -> null;
                });
        json.put("size", size(endpoint.size()));
        json.put(
                "warnings", endpoint.warnings().stream().map(CheckJson::warning).toList());
        return json;
    }

    private static @Nullable Map<String, Object> software(@Nullable Software software) {
        return software == null ? null : Map.of("name", software.name(), "evidence", software.evidence());
    }

    private static Map<String, Object> format(OfferedFormat format) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("prefix", format.prefix());
        json.put("schema", format.schema());
        json.put("namespace", format.namespace());
        json.put("purpose", format.purpose());
        json.put("files", lower(format.files()));
        return json;
    }

    private static @Nullable Map<String, Object> size(@Nullable SizeEstimate size) {
        return size == null
                ? null
                : Map.of("records", size.records(), "trusted", size.trusted(), "remark", size.remark());
    }

    private static Map<String, @Nullable Object> warning(CheckUpWarning warning) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", lower(warning.kind()));
        json.put("sentence", warning.sentence());
        json.put("case", warning.fieldNotesCase() == 0 ? null : warning.fieldNotesCase());
        return json;
    }

    private static Map<String, Object> attempt(Attempt attempt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", ShownAddress.of(attempt.address()));
        json.put("why", attempt.why());
        json.put("outcome", lower(attempt.outcome()));
        json.put("answer", attempt.answer());
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
