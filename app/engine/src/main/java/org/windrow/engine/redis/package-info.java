/** Redis itself: the embedded server, the address of an outside one, and the connection that waits through outages. */
@NullMarked
package org.windrow.engine.redis;

import org.jspecify.annotations.NullMarked;
