package org.windrow.oaipmh.checkup;

import java.net.URI;

/**
 * An address at which the endpoint may be.
 *
 * @param address the base URL, without arguments of OAI-PMH
 * @param why why it was thought of, in a few words
 */
record Candidate(URI address, String why) {}
