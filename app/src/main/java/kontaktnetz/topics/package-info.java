/// What a need, an offer or an experience is about: the topics of self-employed life, built in, the
/// owner's own and imported ones, with their names in German and English; and how a typed word
/// finds them.
@NullMarked
package kontaktnetz.topics;

import org.jspecify.annotations.NullMarked;
