package kontaktnetz.interactions;

import java.time.LocalDate;

/// All contact with one person on one day through one channel in one direction.
///
/// @param share the sum of one part per interaction, each divided by the people on it
/// @param count how many interactions
public record DayBucket(
        LocalDate day, Channel channel, boolean outgoing, double share, int count) {}
