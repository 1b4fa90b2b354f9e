package org.windrow.view.shelf;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What silos are called: by their folders' names, and where these are alike by as much of the path as tells them apart. Immutable. */
public final class SiloNames {

    private final Map<Path, String> names = new HashMap<>();

    /** @param folders of the silos, each once */
    public SiloNames(List<Path> folders) {
        List<Path> alike = folders;
        for (int parts = 1; !alike.isEmpty(); parts++) {
            alike = name(alike, parts);
        }
    }

    /** Names those that so many parts of their path tell apart; gives the others. */
    private List<Path> name(List<Path> folders, int parts) {
        Map<String, List<Path>> byEnd = new HashMap<>();
        for (Path folder : folders) {
            byEnd.computeIfAbsent(end(folder, parts), _ -> new ArrayList<>()).add(folder);
        }
        List<Path> left = new ArrayList<>();
        byEnd.forEach((end, those) -> {
            if (those.size() == 1) {
                names.put(those.getFirst(), end);
            } else {
                left.addAll(those);
            }
        });
        return left;
    }

    /** The end of a path; the whole of it, with its root, if it has no more parts. */
    private static String end(Path folder, int parts) {
        int count = folder.getNameCount();
        return parts > count
                ? folder.toString()
                : folder.subpath(count - parts, count).toString();
    }

    /** How many silos have a name. */
    int size() {
        return names.size();
    }

    /** The same of a folder that is given as text; text that is none is its own name. */
    public String of(String folder) {
        try {
            return of(Path.of(folder));
        } catch (InvalidPathException e) {
            return folder;
        }
    }

    /** What a silo is called; one that is not among them by its folder's name. */
    public String of(Path folder) {
        String name = names.get(folder);
        return name == null ? SiloFolders.name(folder) : name;
    }
}
