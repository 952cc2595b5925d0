/// Address books as tables: encodings, delimiters and header rows are found, the layouts of
/// LinkedIn, Google, Outlook and Thunderbird are known, and any other table is read by a mapping of
/// its columns.
@NullMarked
package kontaktnetz.importers.csv;

import org.jspecify.annotations.NullMarked;
