/** How the command speaks: answers, progress, exit codes. */
@NullMarked
package org.windrow.cli.terminal;

import org.jspecify.annotations.NullMarked;
