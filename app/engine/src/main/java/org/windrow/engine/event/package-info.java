/** What happened, newest last: runs, failures, restarts, repairs. */
@NullMarked
package org.windrow.engine.event;

import org.jspecify.annotations.NullMarked;
