/**
 * One file's way from a web server into a silo: asked for, streamed to staging, resumed, checked, named and put. No queue in
 * here: what comes of an order is said in a {@link org.windrow.engine.download.DownloadResult}.
 */
@NullMarked
package org.windrow.engine.download;

import org.jspecify.annotations.NullMarked;
