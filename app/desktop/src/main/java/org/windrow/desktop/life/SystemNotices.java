package org.windrow.desktop.life;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a person something through the system while the window is not looked at: beside the icon in the tray, else through
 * {@code notify-send} where that is, else not at all.
 */
public final class SystemNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SystemNotices.class);

    private final BooleanSupplier looking;
    private final Tray tray;
    private final String path;

    /**
     * @param looking whether the person looks at the window
     * @param path where programs are, as the environment variable {@code PATH} has it
     */
    public SystemNotices(BooleanSupplier looking, Tray tray, String path) {
        this.looking = looking;
        this.tray = tray;
        this.path = path;
    }

    /** Tells something, unless the person looks at the window. */
    public void tell(String title, String text) {
        if (looking.getAsBoolean() || tray.tell(title, text)) {
            return;
        }
        Thread.ofVirtual().name("notify").start(() -> program().ifPresent(program -> send(program, title, text)));
    }

    private static void send(Path program, String title, String text) {
        try {
            // why escaped: its text is read as markup
            String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            new ProcessBuilder(program.toString(), "--app-name=Windrow", "--", title, plain)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            LOG.debug("The system could not be told: {}", failure.getMessage());
        }
    }

    private Optional<Path> program() {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(SystemNotices::in)
                .findFirst();
    }

    private static Stream<Path> in(String folder) {
        try {
            return Stream.of(Path.of(folder).resolve("notify-send")).filter(Files::isExecutable);
        } catch (InvalidPathException notAFolder) {
            return Stream.empty();
        }
    }
}
