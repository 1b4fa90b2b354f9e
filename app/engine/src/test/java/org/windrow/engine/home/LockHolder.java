package org.windrow.engine.home;

import java.nio.file.Files;
import java.nio.file.Path;

/** Runs in a process of its own: takes the lock of a home, says so with a file, and keeps it until its input ends. */
final class LockHolder {

    private LockHolder() {}

    /** Where the child says that it has the lock. */
    static Path sign(WindrowHome home) {
        return home.state().resolve("locked");
    }

    public static void main(String[] arguments) throws Exception {
        WindrowHome home = Homes.in(Path.of(arguments[0]));
        InstanceLock lock = InstanceLock.acquire(home);
        Files.createFile(sign(home));
        int ended = System.in.read();
        if (ended < 0) {
            lock.close();
        }
    }
}
