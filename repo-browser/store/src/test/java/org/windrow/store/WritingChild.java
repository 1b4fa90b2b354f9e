package org.windrow.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A process of its own that writes into a silo until it is killed, or for a number of rounds. After each barrier it prints what
 * it has put since the one before, one line {@code identifier TAB text} each, and {@code .} at the end.
 */
public final class WritingChild {

    private static final int OBJECTS_PER_ROUND = 8;

    private WritingChild() {}

    /** Arguments: the silo, the name of this child, how many rounds, how many objects there are in all. */
    public static void main(String[] arguments) throws IOException {
        String name = arguments[1];
        int rounds = Integer.parseInt(arguments[2]);
        int objects = Integer.parseInt(arguments[3]);
        PrintStream acknowledged = System.out;
        try (Silo silo = Silo.open(Path.of(arguments[0]))) {
            for (int round = 0; round < rounds; round++) {
                StringBuilder done = new StringBuilder();
                for (int i = 0; i < OBJECTS_PER_ROUND; i++) {
                    String identifier = "oai:kill.example.org:" + (round * OBJECTS_PER_ROUND + i) % objects;
                    String text = name + "-" + round + "-" + i;
                    silo.putRecord(Updates.record(identifier, "<dc>" + text + "</dc>", Updates.DATESTAMP, text));
                    Updates.putPart(silo, identifier, "paper.pdf", "PDF " + text, text);
                    Updates.putPart(silo, identifier, "notes-" + name + ".txt", "Notes", text);
                    done.append(identifier).append('\t').append(text).append('\n');
                }
                silo.barrier();
                acknowledged.print(done + ".\n");
                acknowledged.flush();
            }
        }
    }

    static ProcessBuilder command(Path silo, String name, int rounds, int objects) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Dsun.jnu.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingChild.class.getName(),
                        silo.toString(),
                        name,
                        Integer.toString(rounds),
                        Integer.toString(objects))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
