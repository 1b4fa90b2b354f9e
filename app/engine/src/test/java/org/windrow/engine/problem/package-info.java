@NullMarked
package org.windrow.engine.problem;

import org.jspecify.annotations.NullMarked;
