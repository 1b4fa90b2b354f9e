package org.windrow.engine.log;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes a file name of a worker's id that is safe on every system, and a different one for a different id. */
final class LogFileName {

    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]+");

    /** Names that Windows keeps for devices. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

    private static final int LONGEST = 50;

    private LogFileName() {}

    /** The name without its ending. */
    static String of(String worker) {
        if (SAFE.matcher(worker).matches() && !DEVICE.matcher(worker).matches()) {
            return worker;
        }
        String plain = UNSAFE.matcher(worker).replaceAll("_");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return "w-" + cut + "-" + HexFormat.of().toHexDigits(worker.hashCode());
    }
}
