package org.windrow.index.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An element that is being read: its own text, and its children while it lasts. Keeps so much and no more. For one thread. */
final class Element {

    private static final int MOST_CHILDREN = 200;
    private static final int LONGEST_TEXT = 32_000;

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable Element parent;
    private final StringBuilder text = new StringBuilder();
    private final List<Element> children = new ArrayList<>(0);

    Element(String namespace, String name, Map<String, String> attributes, @Nullable Element parent) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
    }

    String namespace() {
        return namespace;
    }

    /** The local name. */
    String name() {
        return name;
    }

    /** Whether it has one of these local names. */
    boolean is(String... names) {
        for (String candidate : names) {
            if (name.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** An attribute by local name; empty text if there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The element around it; null for the root. */
    @Nullable
    Element parent() {
        return parent;
    }

    /** Whether the element right around it has one of these names. */
    boolean in(String... names) {
        return parent != null && parent.is(names);
    }

    /** Whether any element around it has this name. */
    boolean within(String ancestor) {
        for (Element above = parent; above != null; above = above.parent) {
            if (above.name.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Its own text, that of its children left out. */
    String text() {
        return text.toString();
    }

    void append(char[] from, int start, int length) {
        text.append(from, start, Math.min(length, LONGEST_TEXT - text.length()));
    }

    /** The children of a name, in their order. */
    List<Element> children(String child) {
        return children.stream().filter(element -> element.is(child)).toList();
    }

    /** The text of the first child of a name; empty text if there is none. */
    String child(String child) {
        return children.stream()
                .filter(element -> element.is(child))
                .findFirst()
                .map(element -> element.text().strip())
                .orElse("");
    }

    /** It has ended: its parent may keep it, its own children are let go. */
    void end() {
        children.clear();
        Element above = parent;
        if (above != null && above.children.size() < MOST_CHILDREN) {
            above.children.add(this);
        }
    }

    @Override
    public String toString() {
        return "<" + name + "> in " + Objects.toString(parent == null ? null : parent.name);
    }
}
