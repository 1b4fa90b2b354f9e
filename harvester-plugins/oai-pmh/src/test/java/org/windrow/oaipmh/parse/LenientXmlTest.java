package org.windrow.oaipmh.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LenientXmlTest {

    private static final String DECLARED = "xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\"";

    @Test
    void aPrefixWhoseDeclarationLostItsValueIsDeclaredAgain() {
        assertThat(LenientXml.mend("<oai_dc:dc xmlns:oai_dc=\"\" www.openarchives.org>x</oai_dc:dc>", ""))
                .contains(DECLARED);
    }

    @Test
    void aDeclarationWithinAValueDeclaresNothing() {
        assertThat(LenientXml.mend("<oai_dc:dc note=\"xmlns:oai_dc=\">x</oai_dc:dc>", ""))
                .contains(DECLARED);
        assertThat(LenientXml.mend("<oai_dc:dc>x</oai_dc:dc>", "<record xmlns:oai_dc=>"))
                .contains(DECLARED);
    }

    @Test
    void aDeclarationFurtherDownDoesNotServeTheRoot() {
        assertThat(LenientXml.mend("<oai_dc:dc><a " + DECLARED + ">x</a></oai_dc:dc>", ""))
                .startsWith("<oai_dc:dc " + DECLARED);
    }

    @Test
    void aDeclarationAroundTheElementHolds() {
        assertThat(LenientXml.mend("<oai_dc:dc>x</oai_dc:dc>", "<record " + DECLARED + ">"))
                .doesNotContain("xmlns");
    }
}
