/**
 * Pieces of a JavaFX window that know nothing of what is shown in them: theme, live rows, log tail, chart, toasts, window
 * state. Views are used on the JavaFX thread unless a method says otherwise.
 */
@NullMarked
package org.windrow.fxkit;

import org.jspecify.annotations.NullMarked;
