@NullMarked
package org.windrow.engine.local;

import org.jspecify.annotations.NullMarked;
