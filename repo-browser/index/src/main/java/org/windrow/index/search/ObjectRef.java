package org.windrow.index.search;

import java.nio.file.Path;

/**
 * Which object is meant. The same record may have been harvested into several silos, so an identifier alone does not say.
 *
 * @param silo the silo's folder, as {@code Silo.root} has it
 * @param identifier the object's identifier; {@code Silo.find} has the rest
 */
public record ObjectRef(Path silo, String identifier) {}
