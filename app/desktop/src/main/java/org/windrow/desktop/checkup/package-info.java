/** Adding a source: the check-up of a pasted address, what it found, the choices, each with a good default. */
@NullMarked
package org.windrow.desktop.checkup;

import org.jspecify.annotations.NullMarked;
