/** What a part holds, as far as it can be shown: its beginning, never the whole of something long. */
@NullMarked
package org.windrow.view.preview;

import org.jspecify.annotations.NullMarked;
