/**
 * The one way out to the network: {@link org.windrow.http.ApacheWebClient} asks over HTTP/1.1, holds every limit it is
 * given, and says in one sentence what went wrong.
 */
@NullMarked
package org.windrow.http;

import org.jspecify.annotations.NullMarked;
