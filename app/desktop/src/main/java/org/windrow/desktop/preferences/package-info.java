/** What a person has decided: how the window looks and behaves, and how the engine works. */
@NullMarked
package org.windrow.desktop.preferences;

import org.jspecify.annotations.NullMarked;
