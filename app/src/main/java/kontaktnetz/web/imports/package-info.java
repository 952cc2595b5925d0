/// Files on their way into the net: uploaded, recognised, looked through, taken in, taken back.
@NullMarked
package kontaktnetz.web.imports;

import org.jspecify.annotations.NullMarked;
