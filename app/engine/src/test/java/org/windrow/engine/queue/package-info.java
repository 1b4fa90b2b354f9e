@NullMarked
package org.windrow.engine.queue;

import org.jspecify.annotations.NullMarked;
