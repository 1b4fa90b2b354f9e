/** Objects that a person has deleted: set aside within the silo, so that they can be brought back until they are swept. */
@NullMarked
package org.windrow.store.aside;

import org.jspecify.annotations.NullMarked;
