package org.windrow.spi.checkup;

import java.net.URI;
import org.windrow.spi.HarvestEnd;
import org.windrow.spi.HarvestException;

/**
 * Looks at an address that a person pasted. A plugin that can do so offers it by
 * {@link org.windrow.spi.HarvesterPlugin#checkUp}. Holds no state between calls; several threads may check at once.
 */
public interface CheckUp {

    /** Whether the text may be an address of this plugin's sources, judged by its form alone, without the network. */
    Claim claim(String pasted);

    /**
     * Finds what there is to harvest, on the calling thread. It asks little and one thing at a time, tells the context each
     * address before it asks, and stops at the context's deadline.
     *
     * <p>Interrupting the thread ends it at once, also while a server keeps silent.
     *
     * @param pasted what the person pasted: an address of any page of a repository, with or without scheme
     * @throws HarvestException if the text is no address that could be asked; the message says so and what to paste
     * @throws InterruptedException if the thread was interrupted
     */
    CheckUpResult check(String pasted, CheckUpContext context) throws HarvestException, InterruptedException;

    /**
     * Lists the sets of a source, page by page. A list of thousands that takes a minute is normal (field notes, case 33), so
     * it is not a part of {@link #check}; the context's deadline is not this call's.
     *
     * @param address the endpoint's address as {@link Endpoint#address} gave it
     * @param sink takes each page as it comes
     * @return complete, also for a source without sets; or incomplete with the reason, what came before being good
     * @throws InterruptedException if the thread was interrupted, here or in the sink
     */
    HarvestEnd sets(URI address, SetSink sink, CheckUpContext context) throws InterruptedException;
}
