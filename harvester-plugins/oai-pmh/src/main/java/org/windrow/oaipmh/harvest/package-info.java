/**
 * The harvest of one list: pages in a loop, recovery by windows of dates, guards against lists without end, and the checkpoint
 * from which all of it goes on.
 */
@NullMarked
package org.windrow.oaipmh.harvest;

import org.jspecify.annotations.NullMarked;
