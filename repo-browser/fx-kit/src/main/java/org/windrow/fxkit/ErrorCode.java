package org.windrow.fxkit;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A short code for an error, to be told and searched for. It is made of the type of what lies at the bottom of the error and
 * of the method of ours in which it arose: the same at every run, whatever the message and the line.
 */
public final class ErrorCode {

    private static final String OURS = "org.windrow.";

    private ErrorCode() {}

    /** The code: {@code W-} and four hexadecimal digits. */
    public static String of(Throwable error) {
        Throwable root = root(error);
        int hash = (root.getClass().getName() + "@" + place(root)).hashCode();
        return "W-%04X".formatted((hash ^ hash >>> 16) & 0xFFFF);
    }

    private static Throwable root(Throwable error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable root = error;
        while (root.getCause() != null && seen.add(root)) {
            root = root.getCause();
        }
        return root;
    }

    private static String place(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        return Arrays.stream(trace)
                .filter(step -> step.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                // why without the number: that of a lambda changes with every other lambda of its class
                .map(step -> step.getClassName() + "." + step.getMethodName().replaceFirst("\\$\\d+$", ""))
                .orElse("");
    }
}
