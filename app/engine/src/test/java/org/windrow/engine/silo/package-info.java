@NullMarked
package org.windrow.engine.silo;

import org.jspecify.annotations.NullMarked;
