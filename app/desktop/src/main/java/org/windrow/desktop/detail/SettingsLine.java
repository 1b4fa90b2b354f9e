package org.windrow.desktop.detail;

/**
 * A setting of a source.
 *
 * @param name what is set
 * @param value to what, in words
 * @param origin where that was decided, in words
 */
record SettingsLine(String name, String value, String origin) {}
