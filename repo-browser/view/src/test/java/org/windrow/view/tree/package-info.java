@NullMarked
package org.windrow.view.tree;

import org.jspecify.annotations.NullMarked;
