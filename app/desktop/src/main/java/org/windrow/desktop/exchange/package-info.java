/** Passing sources on: reading them from a file that anybody may have written, and writing them to one. Needs no toolkit but for its view. */
@NullMarked
package org.windrow.desktop.exchange;

import org.jspecify.annotations.NullMarked;
