@NullMarked
package org.windrow.store.aside;

import org.jspecify.annotations.NullMarked;
