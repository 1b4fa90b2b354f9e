/**
 * What makes writes whole and lasting: atomic files, locks across threads and processes, the barrier.
 */
@NullMarked
package org.windrow.store.durability;

import org.jspecify.annotations.NullMarked;
