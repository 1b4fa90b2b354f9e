/** The few pages of HTTP/1.1 that the sample repository needs, down to the socket, so that faults can be had there too. */
@NullMarked
package org.windrow.sample.http;

import org.jspecify.annotations.NullMarked;
