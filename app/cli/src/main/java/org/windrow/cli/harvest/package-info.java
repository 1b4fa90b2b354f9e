/** {@code windrow harvest}: one harvest to its end, files included. */
@NullMarked
package org.windrow.cli.harvest;

import org.jspecify.annotations.NullMarked;
