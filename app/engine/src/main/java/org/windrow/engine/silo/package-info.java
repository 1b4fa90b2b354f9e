/** The silos that a node knows: by name inside its silo root, opened once and shared. */
@NullMarked
package org.windrow.engine.silo;

import org.jspecify.annotations.NullMarked;
