/// The command line: a command becomes a use case, its outcome lines or JSON.
@NullMarked
package kontaktnetz.cli;

import org.jspecify.annotations.NullMarked;
