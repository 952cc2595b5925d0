/// Who knows whom among those I know, by which evidence, and how one reaches anybody through them.
@NullMarked
package kontaktnetz.network;

import org.jspecify.annotations.NullMarked;
