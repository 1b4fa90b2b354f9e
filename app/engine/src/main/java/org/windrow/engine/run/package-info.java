/** A run of a source: its counts, how it ended, and its history. */
@NullMarked
package org.windrow.engine.run;

import org.jspecify.annotations.NullMarked;
