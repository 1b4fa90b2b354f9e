@NullMarked
package org.windrow.engine.queue.redis;

import org.jspecify.annotations.NullMarked;
