package org.windrow.engine.run;

/**
 * What the runs of a source have brought together.
 *
 * @param records records that the silo has from it, those that the source deleted later among them
 * @param files files that came
 */
public record Holdings(long records, long files) {

    /** Nothing yet. */
    public static final Holdings NONE = new Holdings(0, 0);

    /** These and what one more run brought, or has brought so far. */
    public Holdings with(RunCounts run) {
        // why: a silo may have had records before the first run that is known of; a run that lists them finds them
        // unchanged
        long listed = run.created() + run.updated() + run.unchanged();
        return new Holdings(
                Math.max(records + run.created(), listed), files + run.files().downloaded());
    }
}
