/** What Windrow and its workers log: live, filtered, copied, saved. */
@NullMarked
package org.windrow.desktop.logs;

import org.jspecify.annotations.NullMarked;
