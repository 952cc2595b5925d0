/// Who knows whom among those I know, and by which evidence.
@NullMarked
package kontaktnetz.network;

import org.jspecify.annotations.NullMarked;
