/** Where Windrow keeps its things on this machine: folders, the lock of the running instance, readable JSON files. */
@NullMarked
package org.windrow.engine.home;

import org.jspecify.annotations.NullMarked;
