@NullMarked
package org.windrow.cli;

import org.jspecify.annotations.NullMarked;
