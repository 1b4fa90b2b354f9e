/** Benchmarks, run by hand: JMH for the parts, whole runs for harvest and download. */
@NullMarked
package org.windrow.bench;

import org.jspecify.annotations.NullMarked;
