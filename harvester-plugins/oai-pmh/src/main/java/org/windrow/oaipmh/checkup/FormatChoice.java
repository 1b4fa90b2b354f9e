package org.windrow.oaipmh.checkup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.protocol.MetadataFormat;
import org.windrow.spi.checkup.FormatAdvice;
import org.windrow.spi.checkup.OfferedFormat;
import org.windrow.spi.checkup.OfferedFormat.Files;

/** Chooses the format that is right for most: the one by which the files are found, else the one that everybody has. */
final class FormatChoice {

    private static final String OAI_DC = "oai_dc";

    private FormatChoice() {}

    /**
     * The advice.
     *
     * @param formats what is offered
     * @param platform what the repository runs on; null if unknown
     */
    static FormatAdvice of(List<OfferedFormat> formats, @Nullable Platform platform) {
        Optional<OfferedFormat> named = formats.stream()
                .filter(format -> format.files() == Files.NAMED)
                .min(Comparator.comparingInt(FormatChoice::rank));
        if (named.isPresent()) {
            return new FormatAdvice(
                    named.get().prefix(), "Each file is named in it, so that all of a record's files are found.");
        }
        if (formats.isEmpty() || has(formats, OAI_DC)) {
            return new FormatAdvice(OAI_DC, plainReason(platform));
        }
        return formats.stream()
                .filter(format -> format.files() == Files.SOMETIMES)
                .findFirst()
                .map(format -> new FormatAdvice(
                        format.prefix(), "oai_dc is not offered; this one may link to the records' files."))
                .orElseGet(() -> new FormatAdvice(
                        formats.getFirst().prefix(), "oai_dc is not offered; this one comes first at the repository."));
    }

    private static String plainReason(@Nullable Platform platform) {
        return switch (platform) {
            case DIGITAL_COMMONS, OJS ->
                "Every repository has it, and with " + platform.title() + " most records link to their file in it.";
            case EPRINTS -> "Every repository has it, and with EPrints many records link to their files in it.";
            case DSPACE ->
                "Every repository has it. With DSpace few records link to their files in it, so expect descriptions rather"
                        + " than files.";
            case null, default -> "Every repository has it; files are found where the records link to them.";
        };
    }

    private static boolean has(List<OfferedFormat> formats, String prefix) {
        return formats.stream().anyMatch(format -> format.prefix().equals(prefix));
    }

    private static int rank(OfferedFormat format) {
        return KnownFormat.of(new MetadataFormat(format.prefix(), format.schema(), format.namespace()))
                .map(KnownFormat::ordinal)
                .orElse(Integer.MAX_VALUE);
    }
}
