/**
 * Queries as people type them: the words of the language, its parser, and what a query means. Lucene is not known here.
 */
@NullMarked
package org.windrow.index.query;

import org.jspecify.annotations.NullMarked;
