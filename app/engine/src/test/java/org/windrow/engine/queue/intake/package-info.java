@NullMarked
package org.windrow.engine.queue.intake;

import org.jspecify.annotations.NullMarked;
