/**
 * Finds the files that a record refers to: one {@link org.windrow.oaipmh.files.FileFinder} for each way of saying it, one
 * {@link org.windrow.oaipmh.files.RecordFiles} for each place where it is said.
 */
@NullMarked
package org.windrow.oaipmh.files;

import org.jspecify.annotations.NullMarked;
