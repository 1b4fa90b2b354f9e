/**
 * Reads pages: as a stream when they are XML, record by record when they only claim to be. No DTD is read and no entity of a
 * document's own is resolved, whatever a page declares.
 */
@NullMarked
package org.windrow.oaipmh.parse;

import org.jspecify.annotations.NullMarked;
