package org.windrow.oaipmh.files;

import org.windrow.oaipmh.page.PageException;
import org.windrow.oaipmh.protocol.RecordHeader;

/** Finds the files of records, one record after the other. For one thread. */
public interface RecordFiles {

    /**
     * Finds a record's files.
     *
     * @param header the record's header, with an identifier
     * @param metadata its metadata document
     * @throws PageException if more than the document had to be asked for and the server went away meanwhile, so that nothing
     *     can be said about the record's files
     */
    FoundFiles find(RecordHeader header, byte[] metadata) throws PageException, InterruptedException;
}
