/** {@code windrow silo}: reads, checks and indexes a silo. */
@NullMarked
package org.windrow.cli.silo;

import org.jspecify.annotations.NullMarked;
