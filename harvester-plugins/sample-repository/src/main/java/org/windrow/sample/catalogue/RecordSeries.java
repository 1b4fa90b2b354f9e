package org.windrow.sample.catalogue;

import java.time.Instant;
import java.util.OptionalInt;

/** The records a catalogue begins with, made on demand and always the same. */
interface RecordSeries {

    int size();

    SampleRecord record(int index);

    OptionalInt indexOf(String identifier);

    /** No record is older. */
    Instant earliest();
}
