/** The repository browser: a pane, and a program of its own, over silos and their indexes. */
@NullMarked
package org.windrow.view;

import org.jspecify.annotations.NullMarked;
