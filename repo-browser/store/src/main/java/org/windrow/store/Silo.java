package org.windrow.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.store.aside.AsideObjects;
import org.windrow.store.aside.Underway;
import org.windrow.store.commit.ObjectTree;
import org.windrow.store.pairtree.PairtreePath;
import org.windrow.store.pairtree.PairtreeWalk;

/**
 * A RecordSilo: a folder with objects in a pairtree, which the Python RecordSilo can open too.
 *
 * <p>Reading writes nothing and needs no permission to write. The first write takes possession of {@link #controlFolder} and
 * finishes or undoes what a killed writer left. Several processes may write to one silo; within one process there must be one
 * instance for each silo at a time, since the operating system's locks belong to the process.
 *
 * <p>Safe for threads. The {@link IOException}s from here are {@link SiloException}s, with a message for a person.
 */
public final class Silo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Silo.class);

    private final SiloFolder folder;
    private final ObjectTree tree;
    private final Underway underway;
    private final SiloReader reader;
    private final AsideObjects aside;
    private final SiloWriting writing;

    private Silo(SiloFolder folder, Clock clock) throws SiloException {
        this.folder = folder;
        try {
            this.tree = new ObjectTree(folder.tree());
        } catch (IOException e) {
            throw new SiloException("Cannot read " + folder.tree() + ": " + e.getMessage(), e);
        }
        this.underway = new Underway(folder.control());
        this.reader = new SiloReader(tree, underway);
        this.aside = new AsideObjects(folder.control(), tree, clock);
        this.writing = new SiloWriting(folder, tree, new Timestamps(clock), aside);
    }

    /**
     * Opens a silo that is there.
     *
     * @throws SiloException if there is no such folder, it is not a silo, or it may not be read
     */
    public static Silo open(Path root) throws SiloException {
        return open(root, Clock.systemUTC());
    }

    /** The same with a clock for the dates that are written. */
    public static Silo open(Path root, Clock clock) throws SiloException {
        return new Silo(SiloFolder.open(root), clock);
    }

    /**
     * Makes a new silo.
     *
     * @param root a folder that is empty or not there
     * @param uriBase what the silo holds, for a harvest the source's base URL; kept in {@code pairtree_prefix}
     */
    public static Silo create(Path root, String uriBase) throws SiloException {
        return create(root, uriBase, Clock.systemUTC());
    }

    /** The same with a clock for the dates that are written. */
    public static Silo create(Path root, String uriBase, Clock clock) throws SiloException {
        return new Silo(SiloFolder.create(root, uriBase), clock);
    }

    /** Opens the silo in a folder; makes one if the folder is empty or not there. */
    public static Silo openOrCreate(Path root, String uriBase) throws SiloException {
        return openOrCreate(root, uriBase, Clock.systemUTC());
    }

    /** The same with a clock for the dates that are written. */
    public static Silo openOrCreate(Path root, String uriBase, Clock clock) throws SiloException {
        return SiloFolder.isVacant(root) ? create(root, uriBase, clock) : open(root, clock);
    }

    /** The silo's folder, absolute. */
    public Path root() {
        return folder.root();
    }

    /** What the silo holds, for a harvest the source's base URL; {@code info:} if the silo does not say. */
    public String uriBase() {
        return folder.uriBase();
    }

    /** The folder below which the objects lie, without links. */
    public Path treeFolder() {
        return tree.root();
    }

    /** Where writers keep locks and unfinished work, and the engine its state: {@code .windrow}. There once something was written. */
    public Path controlFolder() {
        return folder.control();
    }

    /**
     * The object of an identifier, as it is at this instant: a writer's change is in it wholly or not at all. One that is just set
     * aside or brought back, or was when its process was killed, is not there.
     *
     * @return empty if there is no object
     * @throws SiloException if the identifier cannot have an object, or the object cannot be read
     */
    public Optional<SiloObject> find(String identifier) throws IOException {
        try {
            Path object = tree.folder(identifier);
            return tree.holds(object) ? reader.read(identifier, object) : Optional.empty();
        } catch (IOException e) {
            throw readProblem(identifier, e);
        }
    }

    /**
     * The identifiers of all objects, in the order of the tree. The stream walks while it is read, in constant memory; it is to
     * be closed. A folder that no identifier maps to, or that cannot be listed, is logged and passed by. An object that is on its
     * way aside or back when the walk begins is given only if {@link #find} gives it.
     */
    public Stream<String> identifiers() {
        Set<String> moving = moving();
        return folders()
                .map(this::identifierOf)
                .flatMap(Optional::stream)
                .filter(identifier ->
                        !moving.contains(identifier) || read(identifier).isPresent());
    }

    private Set<String> moving() {
        try {
            return underway.identifiers();
        } catch (IOException e) {
            LOG.warn("Cannot see which objects of {} are on their way aside: {}", root(), e.toString());
            return Set.of();
        }
    }

    /** The pictures of all objects, as {@link #identifiers} and {@link #find} give them. */
    public Stream<SiloObject> objects() {
        return identifiers().map(this::read).flatMap(Optional::stream);
    }

    /**
     * Stores a record. Metadata that has not changed makes no new version and is not written; changed metadata makes one, with
     * all other parts of the version before. A deleted record keeps its versions and gets a tombstone; one that comes back
     * loses it.
     *
     * <p>Waits while another thread or process writes the same object. Durable after the next {@link #barrier}.
     *
     * @throws SiloException if it could not be stored; the object is then as before
     */
    public RecordOutcome putRecord(RecordUpdate update) throws IOException {
        return writing.putRecord(update);
    }

    /**
     * Stores a staged file as a part of the current version, or of a new version if the part was there with other content. A
     * part that the current version only inherited, in the same run, is replaced in it.
     *
     * <p>Waits while another thread or process writes the same object. Durable after the next {@link #barrier}.
     *
     * @throws SiloException if it could not be stored; the object is then as before
     */
    public PartOutcome putPart(PartUpdate update) throws IOException {
        return writing.putPart(update);
    }

    /** Begins a file inside the silo's file system. */
    public StagedFile stage() throws IOException {
        return writing.stage();
    }

    /**
     * Begins a file that survives {@link StagedFile#close} and the process, or goes on with the one that is there, so that a
     * download can be resumed. One that nobody has written to for seven days is deleted.
     *
     * @param key any text that names the download, the same each time
     * @throws SiloException if another thread or process has the file of this key open
     */
    public StagedFile stagePartial(String key) throws IOException {
        return writing.stagePartial(key);
    }

    /** Returns when everything that any thread put into this instance before the call is durable. */
    public void barrier() throws IOException {
        writing.barrier();
    }

    /** Deleting objects so that it can be undone. Unlike other writing, it may go on in several instances of one process. */
    public AsideObjects aside() {
        return aside;
    }

    /** Finishes or undoes what a killed writer left. The first write does the same. */
    public void recover() throws IOException {
        writing.recover();
    }

    /** Ends writing. What was put since the last {@link #barrier} is written but may not be durable. */
    @Override
    public void close() throws SiloException {
        writing.close();
    }

    private Stream<Path> folders() {
        PairtreeWalk walk = new PairtreeWalk(
                tree.root(),
                (unreadable, e) -> LOG.warn("Cannot list {}, which is passed by: {}", unreadable, e.toString()));
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Optional<String> identifierOf(Path object) {
        try {
            return Optional.of(PairtreePath.identifier(tree.root().relativize(object)));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is passed by: {}", object, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<SiloObject> read(String identifier) {
        try {
            return find(identifier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SiloException readProblem(String identifier, IOException e) {
        return e instanceof SiloException explained
                ? explained
                : new SiloException("Cannot read " + identifier + " in " + folder.root() + ": " + e.getMessage(), e);
    }
}
