/**
 * One run of a source: the plugin's thread fetches and parses, a second thread stores, a third makes pages durable, queues
 * their files and moves the checkpoint. So page N+1 is fetched while page N is stored and page N-1 reaches the disk.
 */
@NullMarked
package org.windrow.engine.harvest;

import org.jspecify.annotations.NullMarked;
