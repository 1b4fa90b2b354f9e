package org.windrow.sample.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a PDF of one page with a heading and lines of text, in Helvetica. */
final class SimplePdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    private final List<Integer> offsets = new ArrayList<>();

    private SimplePdf() {}

    /** The PDF's bytes. Characters beyond Latin-1 become question marks. */
    static byte[] of(String heading, List<String> lines) {
        return new SimplePdf().write(heading, lines);
    }

    private byte[] write(String heading, List<String> lines) {
        text("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        String content = content(heading, lines);
        object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        crossReferences();
        return out.toByteArray();
    }

    private static String content(String heading, List<String> lines) {
        StringBuilder content = new StringBuilder("BT /F1 16 Tf 56 770 Td (")
                .append(escaped(heading))
                .append(") Tj /F1 11 Tf 0 -32 Td 16 TL");
        for (String line : lines) {
            content.append(" (").append(escaped(line)).append(") Tj T*");
        }
        return content.append(" ET").toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String body) {
        offsets.add(out.size());
        text(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void crossReferences() {
        int start = out.size();
        text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(
                offset -> text(String.format("%010d 00000 n %n", offset).replace(System.lineSeparator(), "\n")));
        text("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
