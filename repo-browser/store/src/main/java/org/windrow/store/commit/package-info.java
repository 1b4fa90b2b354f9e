/**
 * The way of a write: staged out of sight, moved into place, and finished or undone after a crash.
 */
@NullMarked
package org.windrow.store.commit;

import org.jspecify.annotations.NullMarked;
