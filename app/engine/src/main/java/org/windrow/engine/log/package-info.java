/** The workers' logs: a rotating file each, and a bounded tail for the eye. */
@NullMarked
package org.windrow.engine.log;

import org.jspecify.annotations.NullMarked;
