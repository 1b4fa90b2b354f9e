/** The {@code windrow} command: what can be done without a window, and the door to the window. */
@NullMarked
package org.windrow.cli;

import org.jspecify.annotations.NullMarked;
