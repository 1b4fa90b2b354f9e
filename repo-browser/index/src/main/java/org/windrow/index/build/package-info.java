/**
 * How an index comes to be and stays true: opening and mending it, comparing it with the silo, applying changes as they come.
 */
@NullMarked
package org.windrow.index.build;

import org.jspecify.annotations.NullMarked;
