/** Configured sources: what they are doing, adding one, driving harvests. */
@NullMarked
package org.windrow.desktop.sources;

import org.jspecify.annotations.NullMarked;
