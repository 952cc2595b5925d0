package kontaktnetz.importers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongConsumer;

/// What a reader must be told.
///
/// @param now the present; nothing later has happened yet
/// @param zone where times without a zone are meant
/// @param region where a telephone number without a country code is dialled, such as `DE`
/// @param progress told, now and then, how many bytes as stored have been read since the start
public record ReadingContext(Instant now, ZoneId zone, String region, LongConsumer progress) {}
