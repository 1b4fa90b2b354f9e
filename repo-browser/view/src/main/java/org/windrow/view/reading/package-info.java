/** The object at the right of the browser: what it says, its files, its versions. */
@NullMarked
package org.windrow.view.reading;

import org.jspecify.annotations.NullMarked;
