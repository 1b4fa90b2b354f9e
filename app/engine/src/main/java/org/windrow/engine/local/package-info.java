/** The engine wired together in one process: with its own Redis or another's, its workers, and its picture for a window. */
@NullMarked
package org.windrow.engine.local;

import org.jspecify.annotations.NullMarked;
