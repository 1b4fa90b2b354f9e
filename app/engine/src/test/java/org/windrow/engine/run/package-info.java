@NullMarked
package org.windrow.engine.run;

import org.jspecify.annotations.NullMarked;
