/** Searching: what is asked, what was found, what it can be narrowed by. */
@NullMarked
package org.windrow.view.search;

import org.jspecify.annotations.NullMarked;
