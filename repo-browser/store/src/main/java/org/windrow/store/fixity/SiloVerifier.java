package org.windrow.store.fixity;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.windrow.store.Silo;
import org.windrow.store.pairtree.PairtreePath;
import org.windrow.store.pairtree.PairtreeWalk;

/**
 * Goes through a silo of any size in constant memory and compares every part with its manifest and its checksum.
 *
 * <p>First it lets the silo clear what a killed writer left, if there is something. Otherwise it only reads, and may run while
 * others write: what it finds in an object is told only when a second look finds the same. Parts that the Python wrote have no
 * checksum; they only have to be there. Links are not followed out of the silo. For one thread.
 */
public final class SiloVerifier {

    private static final int MOST_LOOKS = 5;

    private final Silo silo;
    private final ObjectCheck check;
    private final boolean onlyReading;

    public SiloVerifier(Silo silo) {
        this(silo, false);
    }

    private SiloVerifier(Silo silo, boolean onlyReading) {
        this.silo = silo;
        this.check = new ObjectCheck(silo);
        this.onlyReading = onlyReading;
    }

    /** One that writes nothing at all: what a killed writer left out of sight stays there. */
    public static SiloVerifier onlyReading(Silo silo) {
        return new SiloVerifier(silo, true);
    }

    /**
     * Checks all objects.
     *
     * @param each told of each finding, on the calling thread
     * @throws InterruptedIOException if the thread was interrupted
     */
    public VerifyReport verify(Consumer<Finding> each) throws IOException {
        return verify(each, _ -> {});
    }

    /**
     * Checks all objects.
     *
     * @param each told of each finding, on the calling thread
     * @param looked told after each object how many have been looked at, on the calling thread
     * @throws InterruptedIOException if the thread was interrupted
     */
    public VerifyReport verify(Consumer<Finding> each, LongConsumer looked) throws IOException {
        long objects = 0;
        recover();
        Tally tally = new Tally(each);
        Path tree = silo.treeFolder();
        PairtreeWalk walk = new PairtreeWalk(
                tree,
                (folder, e) -> tally.add(new Finding(
                        Finding.Kind.UNREADABLE,
                        tree.relativize(folder).toString(),
                        "",
                        "",
                        "The folder " + folder + " cannot be listed: " + e)));
        while (walk.hasNext()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while verifying " + silo.root());
            }
            verifyFolder(tree.relativize(walk.next()), tally);
            looked.accept(++objects);
        }
        return tally.report();
    }

    /** Checks one object. An identifier that has none gives a report without objects. */
    public VerifyReport verify(String identifier, Consumer<Finding> each) throws IOException {
        recover();
        Tally tally = new Tally(each);
        verifyObject(identifier, tally);
        return tally.report();
    }

    private void recover() throws IOException {
        // why: a silo on a read-only disk can still be verified; what a killed writer left there is out of sight
        if (!onlyReading && Files.isWritable(silo.root())) {
            silo.recover();
        }
    }

    private void verifyFolder(Path relative, Tally tally) {
        String identifier;
        try {
            identifier = PairtreePath.identifier(relative);
        } catch (IllegalArgumentException e) {
            tally.add(new Finding(
                    Finding.Kind.EXTRA,
                    relative.toString(),
                    "",
                    "",
                    "No identifier belongs to the folder " + relative));
            return;
        }
        verifyObject(identifier, tally);
    }

    private void verifyObject(String identifier, Tally tally) {
        ObjectCheck.Look look = check.look(identifier);
        List<Finding> before = new ArrayList<>();
        for (int looks = 1; looks < MOST_LOOKS && !look.findings().equals(before); looks++) {
            before = look.findings();
            look = check.look(identifier);
        }
        tally.add(look);
    }
}
