/** Finds the files that a record refers to: one {@link org.windrow.oaipmh.files.FileFinder} for each way of saying it. */
@NullMarked
package org.windrow.oaipmh.files;

import org.jspecify.annotations.NullMarked;
