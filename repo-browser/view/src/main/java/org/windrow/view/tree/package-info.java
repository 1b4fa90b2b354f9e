/** The folders of a silo as they lie on disk, read a branch at a time. */
@NullMarked
package org.windrow.view.tree;

import org.jspecify.annotations.NullMarked;
