package org.windrow.oaipmh.harvest;

import java.util.stream.Collectors;
import org.windrow.oaipmh.client.OaiErrorException;
import org.windrow.oaipmh.client.OaiPmhClient;
import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.page.Shown;
import org.windrow.oaipmh.protocol.MetadataFormat;
import org.windrow.oaipmh.protocol.OaiError.Code;
import org.windrow.oaipmh.protocol.OaiResponse;
import org.windrow.oaipmh.protocol.SetDescription;
import org.windrow.spi.HarvestException;

/** Explains to a person why a repository refuses the settings, by asking it what it offers instead. */
final class Refusal {

    private static final int SETS_ASKED_FOR = 1_000;
    private static final int SETS_NAMED = 20;

    private final Target target;
    private final OaiPmhClient client;

    Refusal(Target target, OaiPmhClient client) {
        this.target = target;
        this.client = client;
    }

    /** The exception for a list's first page that holds nothing but errors. */
    HarvestException explained(OaiResponse page) throws InterruptedException {
        String who = Shown.url(target.baseUrl());
        if (page.has(Code.CANNOT_DISSEMINATE_FORMAT)) {
            return new HarvestException(who + " does not offer the metadataPrefix '" + target.metadataPrefix() + "'"
                    + formats() + " The server says: " + page.errorText() + ".");
        }
        if (page.has(Code.NO_SET_HIERARCHY)) {
            return new HarvestException(who + " has no sets, but the set '" + target.set()
                    + "' is asked for; leave the set out. The server says: " + page.errorText() + ".");
        }
        return new HarvestException(
                who + " refuses the request; check prefix, set and dates. The server says: " + page.errorText() + ".");
    }

    /** Whether the repository lists its sets and the one asked for is not among them; then there is nothing to harvest. */
    boolean isUnknownSet() throws InterruptedException {
        try {
            var sets = client.listSets(SETS_ASKED_FOR);
            return sets.size() < SETS_ASKED_FOR
                    && !sets.isEmpty()
                    && sets.stream().map(SetDescription::spec).noneMatch(this::isOurs);
        } catch (PageException | OaiErrorException e) {
            return false;
        }
    }

    private boolean isOurs(String spec) {
        return spec.equals(target.set()) || spec.startsWith(target.set() + ":");
    }

    /** The exception for a set that is not there. */
    HarvestException unknownSet() throws InterruptedException {
        String names;
        try {
            names = client.listSets(SETS_NAMED).stream()
                    .limit(SETS_NAMED)
                    .map(SetDescription::spec)
                    .collect(Collectors.joining(", "));
        } catch (PageException | OaiErrorException e) {
            names = "";
        }
        return new HarvestException(
                Shown.url(target.baseUrl()) + " has no set '" + target.set() + "'; it has: " + names);
    }

    private String formats() throws InterruptedException {
        try {
            return "; it offers: "
                    + client.listMetadataFormats(null).stream()
                            .map(MetadataFormat::prefix)
                            .collect(Collectors.joining(", "))
                    + ".";
        } catch (PageException | OaiErrorException e) {
            return ".";
        }
    }
}
