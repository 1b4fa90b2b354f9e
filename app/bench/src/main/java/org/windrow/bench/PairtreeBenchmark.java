package org.windrow.bench;

import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.windrow.store.pairtree.PairtreePath;

/** How fast an identifier becomes a path, and a path an identifier. */
@State(Scope.Benchmark)
public class PairtreeBenchmark {

    private String identifier = "oai:eprints.example.org:7743251";
    private Path path = Path.of(PairtreePath.path(identifier));

    /** Identifier to path. */
    @Benchmark
    public String toPath() {
        return PairtreePath.path(identifier);
    }

    /** Path to identifier. */
    @Benchmark
    public String toIdentifier() {
        return PairtreePath.identifier(path);
    }
}
