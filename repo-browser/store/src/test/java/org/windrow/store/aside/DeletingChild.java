package org.windrow.store.aside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.windrow.store.Silo;

/** A process of its own that sets all objects of a silo aside and brings them back, until it is killed. */
public final class DeletingChild {

    private DeletingChild() {}

    /** Argument: the silo. Prints a line when it has begun. */
    public static void main(String[] arguments) throws IOException {
        try (Silo silo = Silo.open(Path.of(arguments[0]))) {
            silo.recover();
            AsideObjects aside = silo.aside();
            boolean told = false;
            while (true) {
                String deletion = aside.begin();
                for (String identifier : silo.identifiers().toList()) {
                    aside.setAside(deletion, identifier);
                }
                if (!told) {
                    System.out.println("begun");
                    told = true;
                }
                for (Deletion left : aside.deletions()) {
                    try (Stream<AsideObject> objects = aside.objects(left.name())) {
                        for (AsideObject object : List.copyOf(objects.toList())) {
                            aside.bringBack(object);
                        }
                    }
                }
            }
        }
    }

    static ProcessBuilder command(Path silo) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeletingChild.class.getName(),
                        silo.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
