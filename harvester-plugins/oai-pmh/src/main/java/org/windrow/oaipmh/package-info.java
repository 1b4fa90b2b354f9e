/** The plugin that harvests OAI-PMH repositories. */
@NullMarked
package org.windrow.oaipmh;

import org.jspecify.annotations.NullMarked;
