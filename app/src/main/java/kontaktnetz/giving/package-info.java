/// Needs, offers and help: who looks for what, who could help whom, and what help there was. Help
/// is remembered moment by moment; nobody keeps an account of it, neither here nor anywhere else.
@NullMarked
package kontaktnetz.giving;

import org.jspecify.annotations.NullMarked;
