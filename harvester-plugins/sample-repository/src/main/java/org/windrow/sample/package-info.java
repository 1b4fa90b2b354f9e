/** A small OAI-PMH repository that runs on loopback: the demo's source, and the other side of the tests. */
@NullMarked
package org.windrow.sample;

import org.jspecify.annotations.NullMarked;
