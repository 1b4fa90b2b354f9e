/** The window around the panes: rail, menu, banner, status bar, and the one registry of actions. */
@NullMarked
package org.windrow.desktop.shell;

import org.jspecify.annotations.NullMarked;
