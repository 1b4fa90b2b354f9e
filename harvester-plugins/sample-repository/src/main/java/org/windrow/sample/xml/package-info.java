/** Writing XML as bytes. */
@NullMarked
package org.windrow.sample.xml;

import org.jspecify.annotations.NullMarked;
