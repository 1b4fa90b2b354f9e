package org.windrow.store.aside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.windrow.store.Silo;

/** A process of its own that sets all objects of a silo aside and brings them back, until it is killed. */
public final class DeletingChild {

    private DeletingChild() {}

    /** Arguments: the silo, and an identifier if only one object is to be moved. Prints a line when it has begun. */
    public static void main(String[] arguments) throws IOException {
        try (Silo silo = Silo.open(Path.of(arguments[0]))) {
            silo.recover();
            AsideObjects aside = silo.aside();
            boolean told = false;
            while (true) {
                String deletion = aside.begin();
                List<String> identifiers = arguments.length > 1
                        ? List.of(arguments[1])
                        : silo.identifiers().toList();
                for (String identifier : identifiers) {
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

    static ProcessBuilder command(Path silo, String... identifier) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DeletingChild.class.getName(),
                silo.toString()));
        command.addAll(List.of(identifier));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
