/** What differs between two versions of an object. */
@NullMarked
package org.windrow.view.compare;

import org.jspecify.annotations.NullMarked;
