/** {@code windrow demo}: the whole job on a sample repository of this machine. */
@NullMarked
package org.windrow.cli.demo;

import org.jspecify.annotations.NullMarked;
