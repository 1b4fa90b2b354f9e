/**
 * Checks a silo against its manifests and checksums.
 */
@NullMarked
package org.windrow.store.fixity;

import org.jspecify.annotations.NullMarked;
