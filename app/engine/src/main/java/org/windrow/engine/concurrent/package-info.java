/** What several rooms of the engine need of threads. */
@NullMarked
package org.windrow.engine.concurrent;

import org.jspecify.annotations.NullMarked;
