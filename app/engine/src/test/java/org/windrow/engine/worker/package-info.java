@NullMarked
package org.windrow.engine.worker;

import org.jspecify.annotations.NullMarked;
