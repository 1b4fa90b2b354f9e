package org.windrow.oaipmh.files;

import java.util.List;
import org.windrow.spi.FileReference;
import org.windrow.spi.HarvestProblem;

/**
 * What was found for one record.
 *
 * @param files the files, in the record's order, without repeats
 * @param problems what was left out and why; a record's identifier is the subject
 */
public record FoundFiles(List<FileReference> files, List<HarvestProblem> problems) {

    public FoundFiles {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
