@NullMarked
package org.windrow.engine.schedule;

import org.jspecify.annotations.NullMarked;
