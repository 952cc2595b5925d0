package kontaktnetz.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/// A text as the words that matter in it: without fillers, in one gender, each both whole and as
/// its stem. Lucene's German and English filters do the work; the chain is ours.
final class Words {

    private static final int MOST = 40;

    private final Analyzer analyzer;

    private Words(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// @param plain lower-case, without marks, in one gender
    /// @param stem without its ending
    record Word(String plain, String stem) {}

    static Words of(Language language) {
        return new Words(
                switch (language) {
                    case GERMAN -> new German();
                    case ENGLISH -> new English();
                });
    }

    /// The words in their order; of a longer text the first 40.
    List<Word> in(String text) {
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("", GenderForms.unmarked(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MOST && stream.incrementToken()) {
                var plain = term.toString();
                stream.incrementToken();
                words.add(new Word(plain, term.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading words from memory", e);
        }
        return words;
    }

    private static Tokenizer letters() {
        return CharTokenizer.fromTokenCharPredicate(
                c -> Character.isLetterOrDigit(c) || c == '+' || c == '#');
    }

    private static CharArraySet and(CharArraySet stopWords, List<String> fillers) {
        var all = new CharArraySet(stopWords, true);
        all.removeAll(Fillers.NONE);
        all.addAll(fillers);
        return all;
    }

    private static final class German extends Analyzer {

        private final CharArraySet silent = and(GermanAnalyzer.getDefaultStopSet(), Fillers.GERMAN);

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = letters();
            TokenStream stream = new StopFilter(new LowerCaseFilter(source), silent);
            stream = new ASCIIFoldingFilter(new GermanNormalizationFilter(stream));
            stream = new KeywordRepeatFilter(new OneGender(stream));
            return new TokenStreamComponents(source, new GermanLightStemFilter(stream));
        }
    }

    private static final class English extends Analyzer {

        private final CharArraySet silent =
                and(EnglishAnalyzer.getDefaultStopSet(), Fillers.ENGLISH);

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = letters();
            TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(source));
            stream = new ASCIIFoldingFilter(new StopFilter(stream, silent));
            stream = new KeywordRepeatFilter(stream);
            return new TokenStreamComponents(source, new PorterStemFilter(stream));
        }
    }

    private static final class OneGender extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        private OneGender(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var one = GenderForms.one(term.toString());
            term.setEmpty().append(one);
            return true;
        }
    }
}
