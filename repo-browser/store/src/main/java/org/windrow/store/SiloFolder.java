package org.windrow.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.windrow.store.durability.AtomicFile;
import org.windrow.store.manifest.SiloState;

/**
 * The root of a silo and the files in it that make it one.
 *
 * @param root the folder, absolute
 * @param uriBase the content of {@code pairtree_prefix}
 */
record SiloFolder(Path root, String uriBase) {

    private static final String VERSION_FILE = "pairtree_version0_1";
    private static final String VERSION_TEXT = "This directory conforms to Pairtree Version 0.1."
            + " Updated spec: http://www.cdlib.org/inside/diglib/pairtree/pairtreespec.html";
    private static final String PREFIX_FILE = "pairtree_prefix";
    private static final String DEFAULT_PREFIX = "info:";
    private static final int LONGEST_PREFIX = 64 << 10;
    private static final String TREE = "pairtree_root";
    private static final String STATE_FILE = "persisted_state.json";
    private static final String CONTROL = ".windrow";

    static SiloFolder open(Path given) throws SiloException {
        Path root = given.toAbsolutePath().normalize();
        if (!Files.exists(root)) {
            throw new SiloException("There is no folder " + root + ". Give the folder of a silo, or create one there");
        }
        if (!Files.isDirectory(root)) {
            throw new SiloException(root + " is a file, not the folder of a silo");
        }
        if (!Files.isReadable(root) || !Files.isExecutable(root)) {
            throw new SiloException("The folder " + root + " may not be read. Ask its owner for the permission");
        }
        if (!Files.exists(root.resolve(VERSION_FILE)) || !Files.isDirectory(root.resolve(TREE))) {
            throw new SiloException(root + " is not a silo: it has no " + VERSION_FILE + " beside a folder " + TREE
                    + ". Give another folder, or an empty one to create a silo in");
        }
        return new SiloFolder(root, readUriBase(root));
    }

    static SiloFolder create(Path given, String uriBase) throws SiloException {
        Path root = given.toAbsolutePath().normalize();
        try {
            if (!isVacant(root)) {
                throw new SiloException(
                        root + " is not empty. A new silo needs an empty folder, or one that is not there yet");
            }
            Files.createDirectories(root.resolve(TREE));
            AtomicFile.write(root.resolve(PREFIX_FILE), utf8(uriBase));
            AtomicFile.write(root.resolve(STATE_FILE), SiloState.bytes(given.toString(), uriBase));
            // why: this file makes the folder a silo, so it comes last
            AtomicFile.write(root.resolve(VERSION_FILE), utf8(VERSION_TEXT));
            return new SiloFolder(root, uriBase);
        } catch (IOException e) {
            throw WriteProblem.explain("Cannot create a silo", root, e);
        }
    }

    /** Whether there is nothing in the folder, or only what a creation that was cut short left. */
    static boolean isVacant(Path root) throws SiloException {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.allMatch(SiloFolder::isOfUnfinishedCreation);
        } catch (NotDirectoryException e) {
            return false;
        } catch (IOException e) {
            throw new SiloException("Cannot look into " + root + ": " + e.getMessage(), e);
        }
    }

    private static boolean isOfUnfinishedCreation(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return name.equals(PREFIX_FILE)
                || name.equals(STATE_FILE)
                || (name.equals(TREE) && isEmptyFolder(entry))
                || (name.startsWith(".p") && name.endsWith(".tmp"));
    }

    private static boolean isEmptyFolder(Path folder) {
        String[] names = folder.toFile().list();
        return names != null && names.length == 0;
    }

    Path tree() {
        return root.resolve(TREE);
    }

    Path control() {
        return root.resolve(CONTROL);
    }

    private static String readUriBase(Path root) throws SiloException {
        Path file = root.resolve(PREFIX_FILE);
        try {
            if (!Files.isRegularFile(file)) {
                return DEFAULT_PREFIX;
            }
            try (var in = Files.newInputStream(file)) {
                return new String(in.readNBytes(LONGEST_PREFIX), StandardCharsets.UTF_8).strip();
            }
        } catch (IOException e) {
            throw new SiloException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
