/** The door to the window. */
@NullMarked
package org.windrow.cli.window;

import org.jspecify.annotations.NullMarked;
