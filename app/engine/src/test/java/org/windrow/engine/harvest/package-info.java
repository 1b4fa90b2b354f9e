@NullMarked
package org.windrow.engine.harvest;

import org.jspecify.annotations.NullMarked;
