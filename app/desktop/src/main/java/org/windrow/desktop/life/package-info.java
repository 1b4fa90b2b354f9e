/** The life of the window: how it closes and goes on, what it tells while nobody looks, and what becomes of errors. */
@NullMarked
package org.windrow.desktop.life;

import org.jspecify.annotations.NullMarked;
