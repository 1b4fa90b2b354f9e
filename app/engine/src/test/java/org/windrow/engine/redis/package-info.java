@NullMarked
package org.windrow.engine.redis;

import org.jspecify.annotations.NullMarked;
