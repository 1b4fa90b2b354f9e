/**
 * The engine behind every face of Windrow: it harvests, queues, downloads, and tells what it does. No JavaFX.
 *
 * <p>The way of the data: a harvest job comes from {@code queue} to a {@code worker}, whose {@code harvest} pipeline asks a
 * plugin for records, stores them and queues a download job for each file; a downloader {@code worker} lets {@code download}
 * fetch it into the store. {@code supervisor} watches them all; {@code snapshot}, {@code event} and {@code log} are what a
 * person sees of it.
 */
@NullMarked
package org.windrow.engine;

import org.jspecify.annotations.NullMarked;
