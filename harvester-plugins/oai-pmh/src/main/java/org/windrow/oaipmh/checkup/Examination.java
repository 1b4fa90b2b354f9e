package org.windrow.oaipmh.checkup;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.protocol.Identification;
import org.windrow.oaipmh.protocol.MetadataFormat;
import org.windrow.oaipmh.protocol.OaiError;
import org.windrow.oaipmh.protocol.OaiRequest;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.Selection;
import org.windrow.spi.checkup.CheckUpContext;
import org.windrow.spi.checkup.CheckUpWarning.Kind;
import org.windrow.spi.checkup.Declaration;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.Endpoint.SetSupport;
import org.windrow.spi.checkup.FormatAdvice;
import org.windrow.spi.checkup.OfferedFormat;
import org.windrow.spi.checkup.SizeEstimate;
import org.windrow.spi.checkup.Software;

/** Describes one endpoint by asking it three or four things: its formats, the start of its list, its sets. For one use. */
final class Examination {

    private static final Identification SILENT =
            new Identification("", "", "", List.of(), "", "", "", List.of(), List.of());

    private final String plugin;
    private final Answer identify;
    private final Probe probe;
    private final CheckUpContext context;
    private final Oddities oddities;
    private final Identification said;
    private final URI address;

    /**
     * @param plugin the id of this plugin
     * @param identify the endpoint's answer to Identify
     */
    Examination(String plugin, Answer identify, Probe probe, CheckUpContext context) {
        this.plugin = plugin;
        this.identify = identify;
        this.probe = probe;
        this.context = context;
        this.oddities = new Oddities(context.clock());
        this.said = Objects.requireNonNullElse(identify.response().identification(), SILENT);
        this.address = identify.address();
    }

    /** Asks and describes; what cannot be had is left out and told as a warning. */
    Endpoint run(Optional<Software> namedByPage) throws InterruptedException {
        oddities.page(identify);
        if (identify.response().identification() == null) {
            oddities.add(
                    Kind.IDENTIFY_INVALID,
                    68,
                    "It does not say who it is (" + identify.response().errorText()
                            + "); it may be harvested all the same.");
        } else {
            oddities.identify(identify, said);
        }
        List<MetadataFormat> formats = formats();
        Software software = software(formats, namedByPage).orElse(null);
        List<OfferedFormat> offered = formats.stream().map(KnownFormat::offered).toList();
        FormatAdvice advice = FormatChoice.of(offered, platform(software));
        Answer list = list(advice.prefix());
        SizeEstimate size = list == null ? null : SizeGuess.of(list.response(), oddities);
        SetSupport sets = sets(list);
        return new Endpoint(
                plugin,
                address,
                said.repositoryName().isBlank() ? address.getHost() : said.repositoryName(),
                software,
                declaration(),
                offered,
                advice,
                sets,
                size,
                oddities.warnings());
    }

    private Declaration declaration() {
        return new Declaration(
                said.baseUrl(),
                said.protocolVersion(),
                said.adminEmails(),
                said.earliestDatestamp(),
                said.granularity(),
                said.deletedRecord(),
                said.compressions());
    }

    private List<MetadataFormat> formats() throws InterruptedException {
        try {
            Answer answer = ask(new OaiRequest.ListMetadataFormats(null));
            List<MetadataFormat> formats = answer.response().formats().stream()
                    .filter(format -> !format.prefix().isBlank())
                    .toList();
            if (formats.isEmpty()) {
                oddities.add(
                        Kind.FORMATS_UNKNOWN,
                        0,
                        "It does not tell which formats it has. "
                                + answer.response().errorText());
            } else if (formats.stream().noneMatch(format -> format.prefix().equals("oai_dc"))) {
                oddities.add(
                        Kind.NO_OAI_DC,
                        0,
                        "It lacks the format oai_dc, which every repository must have; choose one of its own.");
            }
            return formats;
        } catch (PageException e) {
            oddities.failure(Kind.FORMATS_UNKNOWN, 0, "Its formats could not be listed.", e);
            return List.of();
        }
    }

    /** The first page of headers; of records where it gives no headers; null if it gives neither. */
    private @Nullable Answer list(String prefix) throws InterruptedException {
        Selection everything = Selection.all(prefix);
        Answer list = null;
        PageException failure = null;
        for (OaiRequest request :
                List.of(new OaiRequest.ListIdentifiers(everything), new OaiRequest.ListRecords(everything))) {
            try {
                list = ask(request);
                if (isList(list.response())) {
                    oddities.datestamps(list, said);
                    return list;
                }
            } catch (PageException e) {
                failure = e;
            }
        }
        if (list != null) {
            oddities.add(
                    Kind.LIST_FAILS,
                    68,
                    "It refuses to list its records as " + prefix + ": "
                            + list.response().errorText());
        } else if (failure != null && failure.kind() == PageException.Kind.TOO_LARGE) {
            oddities.add(Kind.SIZE_UNKNOWN, 34, "It sends its list in very large pages, so it was not counted.");
        } else if (failure != null) {
            oddities.failure(Kind.LIST_FAILS, 36, "Its list could not be begun.", failure);
        }
        return null;
    }

    private static boolean isList(OaiResponse response) {
        return response.records() > 0 || response.errors().isEmpty() || response.has(OaiError.Code.NO_RECORDS_MATCH);
    }

    private SetSupport sets(@Nullable Answer list) throws InterruptedException {
        if (list != null
                && list.headers().stream().anyMatch(header -> !header.sets().isEmpty())) {
            return SetSupport.YES;
        }
        try {
            OaiResponse response = ask(new OaiRequest.ListSets()).response();
            if (!response.sets().isEmpty()) {
                return SetSupport.YES;
            }
            boolean none = response.has(OaiError.Code.NO_SET_HIERARCHY)
                    || response.errors().isEmpty();
            return none ? SetSupport.NO : SetSupport.UNKNOWN;
        } catch (PageException e) {
            oddities.failure(Kind.SETS_UNANSWERED, 33, "Its sets could not be asked for; type one by hand.", e);
            return SetSupport.UNKNOWN;
        }
    }

    private Answer ask(OaiRequest request) throws PageException, InterruptedException {
        context.trying(WebAddress.shown(request.at(address)), "asking it for " + request.verb());
        Answer answer = probe.ask(address, request, Probe.LIST);
        oddities.page(answer);
        return answer;
    }

    /** What the endpoint shows; in the words of the page, which often has the version, if both mean the same. */
    private Optional<Software> software(List<MetadataFormat> formats, Optional<Software> namedByPage) {
        Optional<Software> shown = shownSoftware(formats);
        Platform platform = platform(shown.orElse(null));
        boolean same = namedByPage.isPresent() && (platform == null || platform == platform(namedByPage.get()));
        return same ? namedByPage : shown;
    }

    private Optional<Software> shownSoftware(List<MetadataFormat> formats) {
        for (String description : said.descriptions()) {
            Optional<Platform> platform =
                    description.startsWith("toolkit ") ? Platform.ofGenerator(description) : Optional.empty();
            if (platform.isPresent()) {
                return software(platform.get(), "it names its toolkit: " + description.substring("toolkit ".length()));
            }
        }
        for (MetadataFormat format : formats) {
            Optional<Platform> platform = Platform.ofFormat(format.prefix());
            if (platform.isPresent()) {
                return software(platform.get(), "it offers the format " + format.prefix());
            }
        }
        return Platform.ofAddress(String.valueOf(address.getRawPath()))
                .flatMap(platform -> software(platform, "its address has the form that " + platform.title() + " uses"));
    }

    private static Optional<Software> software(Platform platform, String evidence) {
        return Optional.of(new Software(platform.title(), evidence));
    }

    private static @Nullable Platform platform(@Nullable Software software) {
        return software == null ? null : Platform.ofGenerator(software.name()).orElse(null);
    }
}
