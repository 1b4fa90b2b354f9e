/** Comparing what is on disk with what the manifests say. */
@NullMarked
package org.windrow.view.check;

import org.jspecify.annotations.NullMarked;
