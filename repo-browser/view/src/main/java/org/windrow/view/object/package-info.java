/** One object: what is read of it, and how it is shown. */
@NullMarked
package org.windrow.view.object;

import org.jspecify.annotations.NullMarked;
