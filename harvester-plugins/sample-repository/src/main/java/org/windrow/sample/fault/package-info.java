/** What goes wrong at real repositories, on request. */
@NullMarked
package org.windrow.sample.fault;

import org.jspecify.annotations.NullMarked;
