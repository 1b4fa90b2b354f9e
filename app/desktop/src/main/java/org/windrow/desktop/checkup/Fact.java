package org.windrow.desktop.checkup;

/**
 * Something that a source says of itself.
 *
 * @param label what it is, for a person
 * @param value what it says, on one line
 */
record Fact(String label, String value) {}
