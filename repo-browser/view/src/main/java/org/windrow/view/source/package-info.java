/** A document as it is written: its lines, what each piece of them is, and where a word occurs. Without toolkit. */
@NullMarked
package org.windrow.view.source;

import org.jspecify.annotations.NullMarked;
