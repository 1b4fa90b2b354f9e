/** What the sample repository holds: records, sets and files. */
@NullMarked
package org.windrow.sample.catalogue;

import org.jspecify.annotations.NullMarked;
