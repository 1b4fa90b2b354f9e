package org.windrow.engine.secret;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps passwords by name. Every call may take as long as a person needs to unlock the place, up to a minute. Safe for use
 * by many threads.
 */
public interface SecretStore {

    /** Where secrets are kept. */
    enum Place {
        /** The keyring of a Linux desktop, through the Secret Service. */
        KEYRING,
        /** The keychain of macOS. */
        KEYCHAIN,
        /** A file that Windows encrypts for this user. */
        WINDOWS,
        /** A file that only this user can read: the system has no place of its own. */
        FILE
    }

    /** Where they are kept. */
    Place place();

    /**
     * A secret.
     *
     * @param name lower-case letters and dashes
     * @return empty if none is kept by that name
     * @throws IOException if the place cannot be opened; its message says why
     */
    Optional<String> read(String name) throws IOException, InterruptedException;

    /**
     * Keeps a secret in place of the one before.
     *
     * @throws IOException if it was not kept; its message says why, without the secret
     */
    void write(String name, String secret) throws IOException, InterruptedException;

    /** Forgets a secret; without effect if none is kept by that name. */
    void delete(String name) throws IOException, InterruptedException;
}
