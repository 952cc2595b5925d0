/// Messages the owner sent from here, until a mail server has them: none is lost and none goes
/// twice. Nothing leaves by itself; each message here is one the owner pressed “send” on.
@NullMarked
package kontaktnetz.outbox;

import org.jspecify.annotations.NullMarked;
