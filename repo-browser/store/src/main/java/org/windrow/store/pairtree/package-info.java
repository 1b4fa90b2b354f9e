/**
 * The pairtree mapping from an identifier to a path and back, the walk over a tree, and the namaste files of a version.
 */
@NullMarked
package org.windrow.store.pairtree;

import org.jspecify.annotations.NullMarked;
