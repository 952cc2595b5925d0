package kontaktnetz.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /// What a qualification weighs beside a trade: "staatlich geprüft", "certified".
    private static final double QUALIFICATION = 0.3;

    /// What a trade weighs whose speciality is named: "Mechaniker Fachrichtung Landtechnik".
    private static final double BEFORE_SPECIALITY = 0.5;

    private final Analyzer analyzer;
    private final Set<String> qualifications = new HashSet<>();
    private final Set<String> markers = new HashSet<>();

    private Words(Analyzer analyzer, List<String> qualifications, List<String> markers) {
        this.analyzer = analyzer;
        qualifications.forEach(text -> stems(text).forEach(this.qualifications::add));
        markers.forEach(text -> stems(text).forEach(this.markers::add));
    }

    /// @param plain lower-case, without marks, in one gender
    /// @param stem without its ending
    /// @param weight how much it says within its text, at most 1
    record Word(String plain, String stem, double weight) {}

    static Words of(Language language) {
        return switch (language) {
            case GERMAN -> new Words(new German(), Fillers.QUALIFICATIONS_DE, Fillers.MARKERS_DE);
            case ENGLISH -> new Words(new English(), Fillers.QUALIFICATIONS_EN, List.of());
        };
    }

    /// The words in their order, each once; of a longer text the first 40.
    List<Word> in(String text) {
        var read = read(text);
        int marker = 0;
        for (int i = 0; i < read.size() && marker == 0; i++) {
            marker = markers.contains(read.get(i).stem()) ? i : 0;
        }
        var seen = new HashSet<String>();
        var words = new ArrayList<Word>();
        for (int i = 0; i < read.size(); i++) {
            if (seen.add(read.get(i).plain())) {
                words.add(weighed(read.get(i), i < marker));
            }
        }
        return words;
    }

    private Word weighed(Word word, boolean beforeMarker) {
        boolean light = qualifications.contains(word.stem()) || markers.contains(word.stem());
        double weight = (light ? QUALIFICATION : 1) * (beforeMarker ? BEFORE_SPECIALITY : 1);
        return new Word(word.plain(), word.stem(), weight);
    }

    private Set<String> stems(String text) {
        var stems = new LinkedHashSet<String>();
        read(text).forEach(word -> stems.add(word.stem()));
        return stems;
    }

    private List<Word> read(String text) {
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("", GenderForms.unmarked(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MOST && stream.incrementToken()) {
                var plain = term.toString();
                stream.incrementToken();
                words.add(new Word(plain, term.toString(), 1));
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
        var all = new CharArraySet(fillers, true);
        for (var word : stopWords) {
            var text = String.valueOf((char[]) word);
            if (!Fillers.NONE.contains(text)) {
                all.add(text);
            }
        }
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
