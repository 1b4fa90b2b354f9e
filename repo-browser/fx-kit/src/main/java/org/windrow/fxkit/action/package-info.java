/** What a person can do in a window: said once, offered by menu, button, context menu and shortcut. */
@NullMarked
package org.windrow.fxkit.action;

import org.jspecify.annotations.NullMarked;
