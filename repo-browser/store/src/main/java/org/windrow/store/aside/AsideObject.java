package org.windrow.store.aside;

import java.nio.file.Path;

/**
 * An object that is aside.
 *
 * @param identifier the object's identifier
 * @param entry the folder that it lies in
 */
public record AsideObject(String identifier, Path entry) {}
