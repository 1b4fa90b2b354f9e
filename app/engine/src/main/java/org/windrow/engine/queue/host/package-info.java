/** The politeness of each host, shared by all workers and nodes and kept over restarts. */
@NullMarked
package org.windrow.engine.queue.host;

import org.jspecify.annotations.NullMarked;
