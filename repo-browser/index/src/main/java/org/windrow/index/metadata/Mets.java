package org.windrow.index.metadata;

/** METS says little itself; the formats in its {@code mdWrap} are read on their own. */
final class Mets implements MetadataFormat {

    /** The part of a METS document that tells of files and their making, not of the work. */
    static final String ADMINISTRATIVE = "amdSec";

    @Override
    public boolean speaks(String namespace) {
        return namespace.equals("http://www.loc.gov/METS/") || namespace.equals("http://www.loc.gov/METS/v2");
    }

    @Override
    public void ended(Element element, Description.Builder into) {
        if (element.is("mets")) {
            into.add(Term.TITLE, element.attribute("LABEL"));
            into.add(Term.TYPE, element.attribute("TYPE"));
            into.add(Term.IDENTIFIER, element.attribute("OBJID"));
        }
    }
}
