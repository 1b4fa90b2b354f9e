package org.windrow.engine.worker;

import java.util.Optional;
import org.windrow.http.WebIdentity;

/** Who Windrow says it is. */
public final class Contact {

    private static final String PROGRAM = "Windrow/0.1";

    private Contact() {}

    /**
     * The User-Agent and From of every request.
     *
     * @param address the e-mail address of the person who harvests; without it a server can only see the program
     */
    public static WebIdentity identity(Optional<String> address) {
        return address.map(mail -> new WebIdentity(PROGRAM + " (OAI-PMH harvester; mailto:" + mail + ")", mail))
                .orElseGet(() -> new WebIdentity(PROGRAM + " (OAI-PMH harvester)", null));
    }
}
