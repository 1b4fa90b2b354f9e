/** How a record is cited, in the formats of reference managers. */
@NullMarked
package org.windrow.view.cite;

import org.jspecify.annotations.NullMarked;
