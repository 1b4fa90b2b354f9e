/** {@code windrow worker} and {@code windrow status}: nodes without a window, and a look at the queue they share. */
@NullMarked
package org.windrow.cli.node;

import org.jspecify.annotations.NullMarked;
