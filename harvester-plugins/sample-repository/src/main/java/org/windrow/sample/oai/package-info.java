/** OAI-PMH 2.0 from the provider's side. */
@NullMarked
package org.windrow.sample.oai;

import org.jspecify.annotations.NullMarked;
