/// What happened, with whom, when and through which channel: first as a source tells it ({@link
/// Trace}), then as it concerns the owner ({@link Interaction}).
@NullMarked
package kontaktnetz.interactions;

import org.jspecify.annotations.NullMarked;
