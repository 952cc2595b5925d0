/// What a mailbox tells: who wrote to whom and when, read from the headers of messages in mbox
/// files, Maildirs and single files. Bodies are passed over as bytes and never kept.
@NullMarked
package kontaktnetz.importers.mail;

import org.jspecify.annotations.NullMarked;
