/** Redis, harvesters and downloaders: their state, starting and stopping, their logs. */
@NullMarked
package org.windrow.desktop.workers;

import org.jspecify.annotations.NullMarked;
