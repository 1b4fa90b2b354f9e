/**
 * What a record says of itself: the metadata formats of the field, each reduced to the fifteen words of Dublin Core.
 */
@NullMarked
package org.windrow.index.metadata;

import org.jspecify.annotations.NullMarked;
