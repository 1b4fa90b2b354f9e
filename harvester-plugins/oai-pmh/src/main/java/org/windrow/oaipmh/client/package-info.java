/** The conversation: sends a request, reads the page that comes, and gives its answer as a type. */
@NullMarked
package org.windrow.oaipmh.client;

import org.jspecify.annotations.NullMarked;
