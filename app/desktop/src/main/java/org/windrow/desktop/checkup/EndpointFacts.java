package org.windrow.desktop.checkup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.windrow.desktop.pane.Figures;
import org.windrow.desktop.pane.Sentences;
import org.windrow.fxkit.Texts;
import org.windrow.spi.checkup.Declaration;
import org.windrow.spi.checkup.Endpoint;
import org.windrow.spi.checkup.SizeEstimate;
import org.windrow.spi.checkup.Software;

/** What an endpoint says of itself, in words for somebody who has never heard of the protocol. */
final class EndpointFacts {

    private final Texts texts;
    private final Figures figures;

    EndpointFacts(Texts texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    /** The facts, the most asked for first; what it does not say is left out. */
    List<Fact> of(Endpoint endpoint) {
        Declaration declared = endpoint.declared();
        List<Fact> facts = new ArrayList<>();
        add(facts, texts.get("new.fact.address"), endpoint.address().toString());
        add(facts, texts.get("new.fact.software"), software(endpoint.software()));
        add(facts, texts.get("new.fact.size"), size(endpoint.size()));
        add(facts, texts.get("new.fact.earliest"), declared.earliestDatestamp().replaceFirst("T.*", ""));
        add(facts, texts.get("new.fact.granularity"), granularity(declared.granularity()));
        add(facts, texts.get("new.fact.deleted"), deleted(declared.deletedRecord()));
        add(facts, texts.get("new.fact.admin"), String.join(", ", declared.adminEmails()));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        String line = OutsideText.line(value);
        if (!line.isEmpty()) {
            facts.add(new Fact(label, line));
        }
    }

    private static String software(@Nullable Software software) {
        return software == null ? "" : software.name();
    }

    private String size(@Nullable SizeEstimate size) {
        if (size == null) {
            return "";
        }
        String count = figures.count(size.records());
        String told = size.trusted() ? count : texts.format("new.fact.perhaps", count);
        return told + " – " + Sentences.in(texts, size.remark());
    }

    private String granularity(String form) {
        return switch (form) {
            case "YYYY-MM-DD" -> texts.get("new.fact.days");
            case "YYYY-MM-DDThh:mm:ssZ" -> texts.get("new.fact.seconds");
            default -> form;
        };
    }

    private String deleted(String policy) {
        return switch (policy) {
            case "no" -> texts.get("new.fact.deleted-no");
            case "transient" -> texts.get("new.fact.deleted-transient");
            case "persistent" -> texts.get("new.fact.deleted-persistent");
            default -> policy;
        };
    }
}
