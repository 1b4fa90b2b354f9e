/**
 * The manifest of an object: what it holds, how it is read from hostile JSON, and how a lost one is rebuilt.
 */
@NullMarked
package org.windrow.store.manifest;

import org.jspecify.annotations.NullMarked;
