package org.windrow.desktop.checkup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.windrow.spi.checkup.OfferedSet;

/**
 * Sets by the hierarchy that the colons of their setSpecs make (OAI-PMH 2.0, section 2.7.2): {@code a:b} is below {@code a}. It
 * grows as sets come; what is above a set that was not listed itself is there as a branch without a set. To be used by one
 * thread.
 */
public final class SetTree {

    /** A longer setSpec is taken for one without levels: no tree is to be as deep as a stranger likes. */
    private static final int LONGEST = 1_000;

    private static final ObservableList<Branch> NONE = FXCollections.emptyObservableList();

    private final Map<String, Branch> branches = new HashMap<>();
    private final Branch root = new Branch("", FXCollections.observableArrayList());

    /** A set and what is below it. */
    public static final class Branch {

        private final String spec;
        private @Nullable OfferedSet set;
        // why made late: most of a hundred thousand sets have nothing below them
        private @Nullable ObservableList<Branch> children;

        private Branch(String spec, @Nullable ObservableList<Branch> children) {
            this.spec = spec;
            this.children = children;
        }

        /** Its setSpec. */
        public String spec() {
            return spec;
        }

        /** The set; empty if only what is below it was listed. */
        public Optional<OfferedSet> set() {
            return Optional.ofNullable(set);
        }

        /** What is below it, in the order in which it came. */
        public ObservableList<Branch> children() {
            return children == null ? NONE : children;
        }

        private void add(Branch child) {
            if (children == null) {
                children = FXCollections.observableArrayList();
            }
            children.add(child);
        }
    }

    /** What all others are below; it is no set. */
    public Branch root() {
        return root;
    }

    /** The branch of a setSpec. */
    Optional<Branch> find(String spec) {
        return Optional.ofNullable(branches.get(spec));
    }

    void add(Collection<OfferedSet> sets) {
        sets.forEach(this::add);
    }

    void add(OfferedSet set) {
        branch(set.spec()).set = set;
    }

    /** A tree of some of these sets alone, with what is above them. */
    SetTree only(Collection<OfferedSet> some) {
        var part = new SetTree();
        for (OfferedSet set : some) {
            for (String above = parentOf(set.spec()); !above.isEmpty(); above = parentOf(above)) {
                find(above).flatMap(Branch::set).ifPresent(part::add);
            }
            part.add(set);
        }
        return part;
    }

    private Branch branch(String spec) {
        Branch known = branches.get(spec);
        if (known != null) {
            return known;
        }
        var fresh = new Branch(spec, null);
        branches.put(spec, fresh);
        String parent = parentOf(spec);
        (parent.isEmpty() ? root : branch(parent)).add(fresh);
        return fresh;
    }

    private static String parentOf(String spec) {
        int colon = spec.length() > LONGEST ? -1 : spec.lastIndexOf(':');
        return colon < 0 ? "" : spec.substring(0, colon);
    }
}
