/** What happened, newest first. */
@NullMarked
package org.windrow.desktop.activity;

import org.jspecify.annotations.NullMarked;
