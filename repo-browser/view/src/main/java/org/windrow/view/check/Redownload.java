package org.windrow.view.check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** Downloads again what is missing. A program that harvests can do it; one that only reads silos has none. */
@FunctionalInterface
public interface Redownload {

    /**
     * Queues the files that the objects' records refer to, or that were there once, and that are not there now.
     *
     * @param silo the silo's folder
     * @param identifiers its objects
     * @return ends with how many files were queued, or with an exception whose message is for a person
     */
    CompletableFuture<Long> again(Path silo, Collection<String> identifiers);
}
