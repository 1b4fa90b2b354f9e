/**
 * The words of OAI-PMH 2.0 as types: requests and their URLs, dates and granularity, errors, headers, tokens. No network and no XML.
 */
@NullMarked
package org.windrow.oaipmh.protocol;

import org.jspecify.annotations.NullMarked;
