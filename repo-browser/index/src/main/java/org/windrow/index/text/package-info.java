/**
 * The text within files, so that it can be searched: PDF, HTML and plain text. Files are hostile until they are read: each is
 * bounded in time, in bytes and in what comes of it. The bounds of a PDF serve whoever draws one as well.
 */
@NullMarked
package org.windrow.index.text;

import org.jspecify.annotations.NullMarked;
