/** The left of the browser: what was saved, what is new, what was deleted, and what results can be narrowed by. */
@NullMarked
package org.windrow.view.side;

import org.jspecify.annotations.NullMarked;
