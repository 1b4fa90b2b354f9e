/** What the engine is doing, as one immutable picture for a window or a command to show. */
@NullMarked
package org.windrow.engine.snapshot;

import org.jspecify.annotations.NullMarked;
