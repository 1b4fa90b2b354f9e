/**
 * Which objects were changed of late: writers note it in the silo's control folder, and whoever keeps something true to the silo,
 * such as an index, in this process or another, reads it there.
 */
@NullMarked
package org.windrow.store.change;

import org.jspecify.annotations.NullMarked;
