package org.windrow.engine.harvest;

import org.windrow.store.WantedFile;

/**
 * A file that a record refers to and the silo does not have.
 *
 * @param identifier the record
 * @param file what is known of the file
 */
public record MissingFile(String identifier, WantedFile file) {}
