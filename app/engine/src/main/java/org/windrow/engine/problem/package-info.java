/** What went wrong with a source's files and records, grouped by its cause. */
@NullMarked
package org.windrow.engine.problem;

import org.jspecify.annotations.NullMarked;
