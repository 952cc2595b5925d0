/// Every SQL statement and every migration, on SQLite and on PostgreSQL alike.
@NullMarked
package kontaktnetz.storage;

import org.jspecify.annotations.NullMarked;
