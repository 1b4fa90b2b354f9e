/**
 * A RecordSilo on disk: objects with versions and parts, written so that neither a reader nor a crash ever meets half an
 * object.
 *
 * <p>Start at {@link org.windrow.store.Silo}. The format is that of the Python RecordSilo: it can open what is written here,
 * and what it wrote can be opened here.
 */
@NullMarked
package org.windrow.store;

import org.jspecify.annotations.NullMarked;
