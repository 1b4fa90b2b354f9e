@NullMarked
package org.windrow.engine.checkup;

import org.jspecify.annotations.NullMarked;
