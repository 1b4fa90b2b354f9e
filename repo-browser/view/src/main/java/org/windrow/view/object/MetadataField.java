package org.windrow.view.object;

/**
 * A line of a metadata document.
 *
 * @param name the element's name as the standard has it, with those it lies in: {@code dc:title}, {@code titleInfo/title}
 * @param value its text
 */
public record MetadataField(String name, String value) {}
