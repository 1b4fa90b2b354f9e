/** When sources are harvested by themselves: schedules in local time, and which of them are due. */
@NullMarked
package org.windrow.engine.schedule;

import org.jspecify.annotations.NullMarked;
