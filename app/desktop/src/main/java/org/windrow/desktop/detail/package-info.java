/** The chosen source at length: its present run, its history, its problems, and the settings it is harvested by. */
@NullMarked
package org.windrow.desktop.detail;

import org.jspecify.annotations.NullMarked;
