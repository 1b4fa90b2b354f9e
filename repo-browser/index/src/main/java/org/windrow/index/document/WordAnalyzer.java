package org.windrow.index.document;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Makes words of text in every script: cut as Unicode has it (UAX 29, with dictionaries for the scripts without spaces), case,
 * width and accents folded, Chinese, Japanese and Korean as pairs of signs.
 */
public final class WordAnalyzer extends Analyzer {

    private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;

    private final boolean single;

    private WordAnalyzer(boolean single) {
        this.single = single;
    }

    /** For what goes into the index: single signs are words too. */
    public static WordAnalyzer forIndexing() {
        return new WordAnalyzer(true);
    }

    /** For what is looked for: a single sign is a word only where it stands alone. */
    public static WordAnalyzer forSearching() {
        return new WordAnalyzer(false);
    }

    /** Text with case, width and accents folded. */
    public static String fold(String text) {
        return FOLDING.normalize(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream folded = new ICUFoldingFilter(words);
        int every = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
        return new TokenStreamComponents(words, new CJKBigramFilter(folded, every, single));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
