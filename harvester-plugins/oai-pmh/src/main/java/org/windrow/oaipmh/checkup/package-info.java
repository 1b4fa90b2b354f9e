/**
 * The check-up: finds a repository's OAI-PMH endpoint from any address of it, and tells what there is and what is odd.
 *
 * <p>{@code EndpointSearch} asks the address as given, then what the home page names, then the usual paths, the paths of
 * recognised software first; {@code Examination} describes what answered.
 */
@NullMarked
package org.windrow.oaipmh.checkup;

import org.jspecify.annotations.NullMarked;
