/// The numbers proved: reference figures, slow oracles, properties over seeded histories.
@NullMarked
package kontaktnetz.graph;

import org.jspecify.annotations.NullMarked;
