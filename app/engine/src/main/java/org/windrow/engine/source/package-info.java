/** The configured sources and where they are kept. */
@NullMarked
package org.windrow.engine.source;

import org.jspecify.annotations.NullMarked;
