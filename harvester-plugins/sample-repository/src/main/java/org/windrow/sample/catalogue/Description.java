package org.windrow.sample.catalogue;

import java.util.List;
import org.windrow.sample.xml.XmlText;

/**
 * What a record says of the paper it stands for.
 *
 * @param title the title
 * @param creators the authors, family name first
 * @param subjects the subjects
 * @param summary the abstract
 * @param year the year of publication
 */
public record Description(String title, List<String> creators, List<String> subjects, XmlText summary, int year) {

    /** The same description under another title. */
    public Description withTitle(String other) {
        return new Description(other, creators, subjects, summary, year);
    }
}
