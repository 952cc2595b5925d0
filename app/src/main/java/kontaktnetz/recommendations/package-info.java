/// What my people experienced with somebody, how much each one's word counts for me, and what that
/// says about whom I am looking for.
@NullMarked
package kontaktnetz.recommendations;

import org.jspecify.annotations.NullMarked;
