/** What is selected in a list of any length, and the identifiers of it as a stream. */
@NullMarked
package org.windrow.view.selection;

import org.jspecify.annotations.NullMarked;
