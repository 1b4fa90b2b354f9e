/**
 * The check-up: a person pastes any address, and a plugin that knows such sources finds out what there is to harvest, what it
 * says of itself, and what is odd about it.
 */
@NullMarked
package org.windrow.spi.checkup;

import org.jspecify.annotations.NullMarked;
