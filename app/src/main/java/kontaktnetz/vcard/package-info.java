/// A person as vCard text and back; alone in knowing the vCard library.
@NullMarked
package kontaktnetz.vcard;

import org.jspecify.annotations.NullMarked;
