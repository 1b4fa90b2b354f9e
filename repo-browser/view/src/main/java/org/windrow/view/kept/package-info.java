/** What the browser keeps between two days: saved searches, when a silo was looked at last, folders that were opened. */
@NullMarked
package org.windrow.view.kept;

import org.jspecify.annotations.NullMarked;
