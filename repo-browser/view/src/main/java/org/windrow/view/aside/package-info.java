/** Deleting objects so that it can be undone. */
@NullMarked
package org.windrow.view.aside;

import org.jspecify.annotations.NullMarked;
