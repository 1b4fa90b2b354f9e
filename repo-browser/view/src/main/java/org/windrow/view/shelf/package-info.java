/** Silos that are open for reading, each with its index in a place of its own. */
@NullMarked
package org.windrow.view.shelf;

import org.jspecify.annotations.NullMarked;
