package org.windrow.view.export;

/**
 * What an export wrote.
 *
 * @param objects how many objects
 * @param files how many files
 * @param leftOut how many parts or objects could not be read and are not in it
 */
public record Exported(long objects, long files, long leftOut) {}
