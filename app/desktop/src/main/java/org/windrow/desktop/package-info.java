/**
 * The window. Each pane has a package with a view and a view model beside it: the view model asks the engine, holds what is
 * shown and decides what can be done, and needs no toolkit; the view only shows it. A ticker polls the engine's snapshot on
 * the JavaFX thread, which never waits: commands return at once and tell later how they ended.
 */
@NullMarked
package org.windrow.desktop;

import org.jspecify.annotations.NullMarked;
