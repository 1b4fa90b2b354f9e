/** The door for download jobs from anyone, in the form of 2010. */
@NullMarked
package org.windrow.engine.queue.intake;

import org.jspecify.annotations.NullMarked;
