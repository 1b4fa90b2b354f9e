package org.windrow.oaipmh;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.harvest.Target;
import org.windrow.oaipmh.protocol.BaseUrl;
import org.windrow.oaipmh.protocol.Datestamp;
import org.windrow.spi.HarvestException;
import org.windrow.spi.SourceSettings;

/** Reads what a person has said of an OAI-PMH source. */
final class OaiPmhSettings {

    /** The format to harvest; {@code oai_dc} if it is not set. */
    static final String METADATA_PREFIX = "metadataPrefix";

    /** The setSpec; all sets if it is not set. */
    static final String SET = "set";

    /** The first day or second, inclusive, in UTC. */
    static final String FROM = "from";

    /** The last day or second, inclusive, in UTC. */
    static final String UNTIL = "until";

    /** Where the first list starts (case 12); at its beginning if it is not set. */
    static final String RESUMPTION_TOKEN = "resumptionToken";

    /** {@code no} if files are not to be looked for in an EPrints' export; {@code yes} if it is not set. */
    static final String EPRINTS_EXPORT = "eprintsExport";

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");
    private static final Pattern LEGAL_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?");

    private OaiPmhSettings() {}

    /**
     * The target that the settings name.
     *
     * @throws HarvestException if one of them is wrong; the message says which and how it should be
     */
    static Target target(SourceSettings source) throws HarvestException {
        String prefix = source.option(METADATA_PREFIX).orElse("oai_dc");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new HarvestException("The metadataPrefix '" + prefix + "' of " + source.name()
                    + " has characters that OAI-PMH does not allow; ask the repository for its formats.");
        }
        Datestamp from = date(source, FROM);
        Datestamp until = date(source, UNTIL);
        if (from != null && until != null && from.instant().isAfter(until.last())) {
            throw new HarvestException("For " + source.name() + ", from (" + from + ") is later than until (" + until
                    + "), so nothing can match; exchange them.");
        }
        return new Target(
                baseUrl(source),
                prefix,
                source.option(SET).orElse(null),
                from,
                until,
                source.option(RESUMPTION_TOKEN).orElse(null),
                source.wantFiles(),
                usesExport(source));
    }

    private static boolean usesExport(SourceSettings source) throws HarvestException {
        String answer = source.option(EPRINTS_EXPORT).orElse("yes").toLowerCase(Locale.ROOT);
        return switch (answer) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new HarvestException("The setting " + EPRINTS_EXPORT + " of " + source.name() + " is '" + answer
                        + "'; write yes or no.");
        };
    }

    private static @Nullable Datestamp date(SourceSettings source, String option) throws HarvestException {
        Optional<String> text = source.option(option);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Datestamp> date =
                text.filter(t -> LEGAL_DATE.matcher(t).matches()).flatMap(Datestamp::read);
        return date.orElseThrow(() -> new HarvestException("The date '" + text.get() + "' given as " + option + " for "
                + source.name() + " is no date of OAI-PMH; write 2026-01-31 or 2026-01-31T23:59:59Z."));
    }

    /** The address without what belongs to a single request, in case a person pasted one. */
    private static URI baseUrl(SourceSettings source) throws HarvestException {
        URI address = source.address();
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web || address.getHost() == null) {
            throw new HarvestException("The address '" + address + "' of " + source.name()
                    + " is no web address; it should start with http:// or https:// and a host.");
        }
        return BaseUrl.of(address);
    }
}
