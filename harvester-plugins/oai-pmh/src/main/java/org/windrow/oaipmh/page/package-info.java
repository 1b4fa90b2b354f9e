/**
 * Fetches the pages of a repository: each is spooled until it has arrived whole, and what HTTP says of it becomes one kind of
 * failure or a page that is worth parsing.
 */
@NullMarked
package org.windrow.oaipmh.page;

import org.jspecify.annotations.NullMarked;
