/**
 * Searching: what is asked, how it is asked of Lucene, and what is found: pages in any order from any place, and facets.
 */
@NullMarked
package org.windrow.index.search;

import org.jspecify.annotations.NullMarked;
