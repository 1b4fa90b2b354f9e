/**
 * The check-up of any address that a person pastes: which plugin finds a source there, within a time, gently, and to be
 * stopped at any moment. It needs neither Redis nor a running engine.
 */
@NullMarked
package org.windrow.engine.checkup;

import org.jspecify.annotations.NullMarked;
