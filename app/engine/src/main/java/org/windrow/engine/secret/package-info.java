/** Where passwords are kept: in the system's own place for them, never in a file of settings. */
@NullMarked
package org.windrow.engine.secret;

import org.jspecify.annotations.NullMarked;
