package org.windrow.engine.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How nodes are named. */
final class NodeName {

    private NodeName() {}

    /** The machine's name and the process id: {@code barn:4711}. */
    static String ofThisProcess() {
        return machine() + ":" + ProcessHandle.current().pid();
    }

    private static String machine() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.replaceAll("[^A-Za-z0-9._-]", "-");
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
