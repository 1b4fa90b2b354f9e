@NullMarked
package org.windrow.view.kept;

import org.jspecify.annotations.NullMarked;
