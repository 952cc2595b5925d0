/// Who may come in: one-time links, a password, sessions.
@NullMarked
package kontaktnetz.access;

import org.jspecify.annotations.NullMarked;
