/** The search index over a generated silo: built, opened, searched, and following a harvest. */
@NullMarked
package org.windrow.bench.index;

import org.jspecify.annotations.NullMarked;
