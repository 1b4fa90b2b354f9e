package org.windrow.oaipmh.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Dublin Core, plain or qualified: direct links among its identifiers, relations and sources. A link to a landing page is no
 * file; only addresses that say so by their form are taken.
 */
final class DublinCoreFiles implements FileFinder {

    private static final Set<String> HOLDERS = Set.of("identifier", "relation", "source", "hasFormat", "isFormatOf");
    private static final int LONGEST_TEXT = 16 << 10;

    /** Endings of documents, data and media; not of web pages. */
    private static final Pattern FILE_ENDING = Pattern.compile("(?i)\\.(pdf|ps|eps|djvu|epub|mobi|docx?|odt|rtf|tex|txt"
            + "|xlsx?|ods|csv|tsv|pptx?|odp|zip|tar|gz|tgz|bz2|xz|7z|rar|json|xml|tiff?|jpe?g|png|gif|jp2|svg"
            + "|mp3|mp4|m4a|m4v|mov|avi|wav|ogg|flac|webm|mpe?g|nc|h5|hdf5?|sav|dta|rdata|shp|kml|kmz|geojson)$");

    /** bepress hands out files through this script. */
    private static final Pattern BEPRESS = Pattern.compile("(?i)/(?:cgi/)?viewcontent\\.cgi\\?.*\\barticle=");

    /** OJS: a galley is shown under view and handed out under download. */
    private static final Pattern OJS_GALLEY =
            Pattern.compile("(?<start>/article)/view(?:File)?/(?<article>[\\w.-]+)/(?<galley>[\\w.-]+)/?$");

    @Override
    public boolean understands(String namespace, String rootName) {
        // why: its elements occur within many other formats, so it is the one that is asked last
        return true;
    }

    @Override
    public void find(XMLStreamReader document, FileLinks links) throws XMLStreamException {
        for (String link : texts(document)) {
            if (isFile(link)) {
                links.offer(link);
            } else {
                Matcher galley = OJS_GALLEY.matcher(link);
                if (galley.find()) {
                    links.offer(galley.replaceFirst("${start}/download/${article}/${galley}"));
                }
            }
        }
    }

    private static boolean isFile(String link) {
        if (BEPRESS.matcher(link).find()) {
            return true;
        }
        String path = link.replaceFirst("[?#].*", "");
        // why: a bare host may end in .zip or .mov too
        return path.indexOf('/', path.indexOf("://") + 3) > 0
                && FILE_ENDING.matcher(path).find();
    }

    private static List<String> texts(XMLStreamReader document) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (document.hasNext()) {
            switch (document.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(document.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String value = text.toString().strip();
                    if (HOLDERS.contains(document.getLocalName()) && isWebAddress(value)) {
                        texts.add(value);
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return texts;
    }

    private static boolean isWebAddress(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }
}
