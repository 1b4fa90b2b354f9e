/** Silos of any size, and what indexing and searching them takes. Run by hand. */
@org.jspecify.annotations.NullMarked
package org.windrow.index.bench;
