/** {@code windrow silo}: reads and checks a silo. */
@NullMarked
package org.windrow.cli.silo;

import org.jspecify.annotations.NullMarked;
