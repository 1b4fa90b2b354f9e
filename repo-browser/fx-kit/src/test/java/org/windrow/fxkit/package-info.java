/** Tests of the pieces, and {@link org.windrow.fxkit.FxTest} for the tests of every window. */
package org.windrow.fxkit;
