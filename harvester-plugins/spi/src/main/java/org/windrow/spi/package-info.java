/**
 * What a harvester plugin sees of Windrow: a source's settings in, records and references to their files out.
 *
 * <p>A plugin knows one kind of source. It fetches through the {@link org.windrow.spi.WebClient} it is given, hands every
 * record to a {@link org.windrow.spi.RecordSink} and tells the sink where it could go on from after each page. It knows
 * neither silo nor queue, and depends on nothing but the JDK and this package.
 */
@NullMarked
package org.windrow.spi;

import org.jspecify.annotations.NullMarked;
