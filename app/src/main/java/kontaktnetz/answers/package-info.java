/// Answers without an account: a question to one of my people carries a link to a small page, and
/// what they enter there waits until I accept it.
@NullMarked
package kontaktnetz.answers;

import org.jspecify.annotations.NullMarked;
