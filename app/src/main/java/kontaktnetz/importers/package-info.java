/// What address books, mailboxes and calendars tell: files are recognised by their content and read
/// into values and warnings, one verdict for each card, row, message and event.
@NullMarked
package kontaktnetz.importers;

import org.jspecify.annotations.NullMarked;
