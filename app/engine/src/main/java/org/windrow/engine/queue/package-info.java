/**
 * Jobs and their queue: what waits, who holds it, what failed, and when a host may be asked again.
 *
 * <p>A job is in exactly one place: waiting in a lane, in flight with one worker, delayed until its next attempt, or failed.
 * Every move is one atomic step. A job is settled at most once, however often its worker says so, and comes back when its
 * worker dies; so it is done at least once, and counted once.
 */
@NullMarked
package org.windrow.engine.queue;

import org.jspecify.annotations.NullMarked;
