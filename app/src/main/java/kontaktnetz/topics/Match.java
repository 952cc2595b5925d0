package kontaktnetz.topics;

/// A topic that fits what was typed.
///
/// @param score from 0 to 1, where 1 is the very name; for putting in order, not for showing
/// @param label the name of the topic that fits best
public record Match(TopicId topic, double score, String label) {}
