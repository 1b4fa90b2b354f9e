package org.windrow.index.text;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the text out of the pages of a PDF, one after the other, until there is enough. Nothing in it is run or fetched. */
final class PdfText extends PDFTextStripper {

    private static final Logger LOG = LoggerFactory.getLogger(PdfText.class);

    private static final int MOST_PAGES = 1_000;
    private static final int MOST_SIGNS_OF_A_PAGE = 100_000;
    private static final long MEMORY = 8L << 20;
    private static final long TEMPORARY = 256L << 20;

    private final Patience patience;
    private int signsOfThePage;

    private PdfText(Patience patience) {
        this.patience = patience;
        setEndPage(MOST_PAGES);
        // why: it keeps every sign of a page to compare it with its neighbours, and searching does not need that
        setSuppressDuplicateOverlappingText(false);
    }

    /**
     * Adds the text of a file to what is there already. What was read before it broke, or took too long, stays.
     *
     * @param into takes the text; throws {@link BoundedText.Full} when it has enough
     * @throws IOException if the file cannot be read, or what is wrong with it
     */
    static void read(Path file, Writer into, Patience patience) throws IOException {
        try (PdfBytes bytes = new PdfBytes(file, patience);
                PDDocument document = Loader.loadPDF(
                        bytes, "", null, null, MemoryUsageSetting.setupMixed(MEMORY, TEMPORARY).streamCache)) {
            new PdfText(patience).writeText(document, into);
        }
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        patience.check();
        signsOfThePage = 0;
        try {
            PdfWeight.requireReadable(page.getCOSObject(), patience);
            super.processPage(page);
        } catch (PdfWeight.TooHeavy e) {
            LOG.debug("A page is passed by: {}", e.getMessage());
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        patience.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition sign) {
        if (++signsOfThePage > MOST_SIGNS_OF_A_PAGE) {
            throw new PdfWeight.TooHeavy("More than " + MOST_SIGNS_OF_A_PAGE + " signs");
        }
        super.processTextPosition(sign);
    }
}
