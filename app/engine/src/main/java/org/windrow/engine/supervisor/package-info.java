/** Starts, watches, restarts and stops the services, in the words of supervisord. */
@NullMarked
package org.windrow.engine.supervisor;

import org.jspecify.annotations.NullMarked;
