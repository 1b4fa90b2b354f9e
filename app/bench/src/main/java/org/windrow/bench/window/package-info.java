/** The window measured: a scripted tour under load, its start, its memory. */
@NullMarked
package org.windrow.bench.window;

import org.jspecify.annotations.NullMarked;
