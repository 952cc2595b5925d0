/// What a calendar tells: who met whom, when and for how long. Descriptions, places and attachments
/// are passed over and never kept.
@NullMarked
package kontaktnetz.importers.calendar;

import org.jspecify.annotations.NullMarked;
