/**
 * An object of a silo as a document of the index: which fields there are, how text becomes words, how dates, languages and
 * kinds of files are understood.
 */
@NullMarked
package org.windrow.index.document;

import org.jspecify.annotations.NullMarked;
