/** The repository browser's place in the window. */
@NullMarked
package org.windrow.desktop.repository;

import org.jspecify.annotations.NullMarked;
