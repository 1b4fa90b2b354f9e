/** {@code windrow check}: the check-up of an address, as a page for a person or one JSON object. */
@NullMarked
package org.windrow.cli.check;

import org.jspecify.annotations.NullMarked;
