/** A repository run by a library that Windrow's authors did not write. */
@NullMarked
package org.windrow.cli.provider;

import org.jspecify.annotations.NullMarked;
