package org.windrow.oaipmh.protocol;

/**
 * A format that a repository offers.
 *
 * @param prefix its metadataPrefix
 * @param schema where its schema is, possibly empty
 * @param namespace its namespace, possibly empty
 */
public record MetadataFormat(String prefix, String schema, String namespace) {}
