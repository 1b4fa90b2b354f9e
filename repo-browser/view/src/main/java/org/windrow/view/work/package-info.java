/** Work that waits, away from the JavaFX thread. */
@NullMarked
package org.windrow.view.work;

import org.jspecify.annotations.NullMarked;
