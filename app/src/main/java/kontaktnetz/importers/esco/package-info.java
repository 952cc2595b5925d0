/// ESCO, the European classification of occupations and skills, as topics: its official CSV files
/// in German and English, joined by the address of each concept.
@NullMarked
package kontaktnetz.importers.esco;

import org.jspecify.annotations.NullMarked;
