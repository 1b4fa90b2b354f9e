@NullMarked
package org.windrow.view.selection;

import org.jspecify.annotations.NullMarked;
