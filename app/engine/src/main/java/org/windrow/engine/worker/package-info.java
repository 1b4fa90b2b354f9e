/**
 * Who does the work: harvesters that list sources, downloaders that fetch files, and the housekeeping between them. The same
 * code runs in the application and in a node without a window.
 */
@NullMarked
package org.windrow.engine.worker;

import org.jspecify.annotations.NullMarked;
