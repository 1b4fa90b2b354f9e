package org.windrow.view.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.windrow.store.Silo;
import org.windrow.store.SiloObject;

/**
 * What is exported: objects one after another, each of its own silo. Gone through a single time, which is all that a writer does.
 *
 * @param items the objects, read while they are used
 * @param several whether they may be of several silos, so that an export has to say of which each one is
 */
public record ExportObjects(Iterator<Item> items, boolean several) implements Iterable<ExportObjects.Item> {

    /**
     * A silo that objects are of.
     *
     * @param name what it is called; no other silo of the same export is called so
     */
    public record Origin(Silo silo, String name) {}

    /**
     * An object to be exported.
     *
     * @param origin the silo that it is of
     */
    public record Item(Origin origin, String identifier) {

        /** The object; empty if it is no longer there. */
        Optional<SiloObject> find() throws IOException {
            return origin.silo().find(identifier);
        }
    }

    /** Objects of one silo. */
    public static ExportObjects of(Silo silo, Iterable<String> identifiers) {
        Origin origin = new Origin(silo, "");
        Iterator<String> each = identifiers.iterator();
        return new ExportObjects(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Item next() {
                        return new Item(origin, each.next());
                    }
                },
                false);
    }

    /** The same; each silo is told of when the first of its objects comes, or more often. */
    ExportObjects noting(Consumer<Origin> silos) {
        return new ExportObjects(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return items.hasNext();
                    }

                    @Override
                    public Item next() {
                        Item item = items.next();
                        silos.accept(item.origin());
                        return item;
                    }
                },
                several);
    }

    @Override
    public Iterator<Item> iterator() {
        return items;
    }

    /** The folder for an object's files: of its own, and for several silos within one of the silo's. */
    String folder(Item item) {
        String folder = ExportNames.folder(item.identifier());
        return several ? ExportNames.silo(item.origin().name()) + "/" + folder : folder;
    }
}
