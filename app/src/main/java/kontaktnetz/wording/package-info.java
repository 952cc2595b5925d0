/// What every face says, in German and English: sentences for reasons, rhythms, verdicts and dates.
@NullMarked
package kontaktnetz.wording;

import org.jspecify.annotations.NullMarked;
