/** Objects and their metadata, written out for others. */
@NullMarked
package org.windrow.view.export;

import org.jspecify.annotations.NullMarked;
