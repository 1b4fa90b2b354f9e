package org.windrow.view.preview;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.windrow.index.text.Patience;
import org.windrow.index.text.PdfWeight;

/** Draws pages of a PDF, and stops when patience is over or a picture within a page is too large. */
final class PdfDrawing extends PDFRenderer {

    private final Patience patience;

    PdfDrawing(PDDocument document, Patience patience) {
        super(document);
        this.patience = patience;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        PageDrawer drawer = new Drawer(parameters, patience);
        drawer.setAnnotationFilter(getAnnotationsFilter());
        return drawer;
    }

    private static final class Drawer extends PageDrawer {

        private final Patience patience;

        Drawer(PageDrawerParameters parameters, Patience patience) throws IOException {
            super(parameters);
            this.patience = patience;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            patience.check();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            // why here too: a picture within the text of a page is none of its resources
            PdfWeight.requireDrawable(image.getWidth(), image.getHeight());
            super.drawImage(image);
        }
    }
}
