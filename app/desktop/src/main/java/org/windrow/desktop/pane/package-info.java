/** What all panes share: headers, columns, marks, figures in words, and commands that tell what went wrong. */
@NullMarked
package org.windrow.desktop.pane;

import org.jspecify.annotations.NullMarked;
