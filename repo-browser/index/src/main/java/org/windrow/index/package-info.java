/**
 * A search index over a silo. {@link org.windrow.index.SiloIndex} is the way in: it builds the index, keeps it up to date, and
 * searches it. The index holds nothing that the silo does not; it can be deleted at any time.
 */
@NullMarked
package org.windrow.index;

import org.jspecify.annotations.NullMarked;
