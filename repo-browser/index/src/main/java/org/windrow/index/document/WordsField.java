package org.windrow.index.document;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** A text whose words are looked for. Those of plain ASCII are found without the analyzer. */
final class WordsField extends Field {

    WordsField(String name, String text) {
        super(name, text, TextField.TYPE_NOT_STORED);
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
        String text = stringValue();
        byte[] ascii = AsciiWords.bytes(text);
        if (ascii == null) {
            return super.tokenStream(analyzer, reuse);
        }
        AsciiWords words = reuse instanceof AsciiWords used ? used : new AsciiWords();
        words.read(ascii);
        return words;
    }
}
