package org.windrow.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another downloader, run as a command on the same list into a folder of its own.
 *
 * @param name how it is called in the figures
 * @param command what to run in a shell; {@code LIST} is the file with a URL a line, {@code FOLDER} where the files go
 */
record Rival(String name, String command) {

    static final Rival ARIA2 = new Rival("aria2c -j16 -x1", "aria2c -q -j16 -x1 -i LIST -d FOLDER");
    static final Rival WGET = new Rival("xargs -P4 wget", "xargs -P4 wget -q -P FOLDER < LIST");
    static final Rival FOUR_WGETS = new Rival("four wgets", "xargs -P4 -n50 wget -q -P FOLDER < LIST");

    /** Keeps nothing; what it leaves in the folder are empty files of the right number. */
    static final Rival NOWHERE =
            new Rival("nowhere", "xargs -P4 wget -q -O /dev/null < LIST; cd FOLDER; seq $(wc -l < LIST) | xargs touch");

    /** Fetches all and returns how many seconds it took. */
    double seconds(List<URI> urls, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path list = folder.resolveSibling(folder.getFileName() + ".list");
        Files.writeString(list, urls.stream().map(URI::toString).collect(Collectors.joining("\n", "", "\n")));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        "sh", "-c", command.replace("LIST", list.toString()).replace("FOLDER", folder.toString()))
                .inheritIO()
                .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        try (Stream<Path> files = Files.list(folder)) {
            long came = files.count();
            if (code != 0 || came != urls.size()) {
                throw new IOException(name + " ended with " + code + " and fetched " + came + " of " + urls.size());
            }
        }
        return seconds;
    }
}
