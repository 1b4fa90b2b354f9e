/** How much waits to be downloaded, and how that changes. */
@NullMarked
package org.windrow.desktop.queues;

import org.jspecify.annotations.NullMarked;
