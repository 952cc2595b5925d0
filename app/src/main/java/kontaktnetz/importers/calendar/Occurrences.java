package kontaktnetz.importers.calendar;

import biweekly.component.VEvent;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.Google2445Utils;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.values.DateTimeValue;
import biweekly.util.com.google.ical.values.DateValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import kontaktnetz.importers.ReadingContext;

/// When an event takes place: once, or as often as it recurs up to now, and the next time it is
/// planned.
///
/// Of an event that recurs without end the latest 5,000 occurrences are kept, some twenty years of
/// working days. One that recurs more often than daily is no meeting we believe in: its first
/// occurrence is kept.
///
/// Source: RFC 5545, section 3.8.5.
final class Occurrences {

    static final int MOST = 5_000;

    private static final int MOST_STEPS = 200_000;
    private static final Duration PLANNED_WITHIN = Duration.ofDays(90);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Set<Frequency> ABSURD =
            Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /// @param starts when it takes place, in the order of time; empty where all were taken out
    /// @param cut whether there are more than we keep
    record Found(List<Instant> starts, boolean cut) {

        Found {
            starts = List.copyOf(starts);
        }
    }

    private final ParsedEvents parsed;
    private final VEvent event;
    private final ICalDate first;
    private final Instant start;
    private final ReadingContext context;
    private boolean cut;

    /// @param first the date of its first occurrence
    /// @param start when that is
    Occurrences(ParsedEvents parsed, ICalDate first, Instant start, ReadingContext context) {
        this.parsed = parsed;
        this.event = parsed.event();
        this.first = first;
        this.start = start;
        this.context = context;
    }

    static boolean isRecurring(VEvent event) {
        return event.getRecurrenceId() == null
                && (!event.getProperties(RecurrenceRule.class).isEmpty()
                        || !event.getRecurrenceDates().isEmpty());
    }

    /// All occurrences that have been, and the next one to come.
    Found find() {
        if (!isRecurring(event)) {
            return new Found(List.of(start), false);
        }
        var starts = new TreeSet<Instant>();
        starts.add(start);
        for (var rule : event.getProperties(RecurrenceRule.class)) {
            starts.addAll(by(rule.getValue()));
        }
        starts.addAll(dates());
        starts.removeAll(new HashSet<>(parsed.overridden()));
        takeOut(starts);
        return new Found(kept(starts), cut);
    }

    /// The latest that have been, and one to come: the next within 90 days, or else the first at
    /// all.
    private List<Instant> kept(NavigableSet<Instant> starts) {
        var been = new ArrayList<>(starts.subSet(EARLIEST, true, context.now(), true));
        if (been.size() > MOST) {
            cut = true;
            been.subList(0, been.size() - MOST).clear();
        }
        var next = starts.higher(context.now());
        boolean soon = next != null && !next.isAfter(context.now().plus(PLANNED_WITHIN));
        if (next != null && (soon || been.isEmpty())) {
            been.add(next);
        }
        return been;
    }

    /// The dates of a rule up to the first one that is still to come.
    private List<Instant> by(Recurrence rule) {
        if (rule == null || rule.getFrequency() == null) {
            return List.of();
        }
        if (ABSURD.contains(rule.getFrequency())) {
            cut = true;
            return List.of();
        }
        var latest = new ArrayDeque<Instant>();
        int steps = 0;
        var dates = iterator(rule);
        while (dates.hasNext()) {
            var at = instant(dates.next());
            latest.addLast(at);
            if (latest.size() > MOST + 1) {
                latest.removeFirst();
                cut = true;
            }
            if (at.isAfter(context.now())) {
                break;
            }
            if (++steps >= MOST_STEPS) {
                cut = true;
                break;
            }
        }
        return List.copyOf(latest);
    }

    /// The library counts in UTC; whole days are counted there as well, and meant at home.
    private RecurrenceIterator iterator(Recurrence rule) {
        if (!first.hasTime()) {
            var day = start.atZone(context.zone()).toLocalDate().atStartOfDay(ZoneOffset.UTC);
            return Google2445Utils.createRecurrenceIterator(
                    rule, new ICalDate(Date.from(day.toInstant()), false), UTC);
        }
        return Google2445Utils.createRecurrenceIterator(
                rule,
                new ICalDate(Date.from(start), true),
                parsed.recurringIn(event.getDateStart(), first));
    }

    private Instant instant(DateValue date) {
        if (first.hasTime() && date instanceof DateTimeValue time) {
            return LocalDateTime.of(
                            date.year(),
                            date.month(),
                            date.day(),
                            time.hour(),
                            time.minute(),
                            time.second())
                    .toInstant(ZoneOffset.UTC);
        }
        return LocalDate.of(date.year(), date.month(), date.day())
                .atStartOfDay(context.zone())
                .toInstant();
    }

    private List<Instant> dates() {
        var instants = new ArrayList<Instant>();
        for (var dates : event.getRecurrenceDates()) {
            for (var date : dates.getDates()) {
                parsed.instant(dates, date).ifPresent(instants::add);
            }
            for (var period : dates.getPeriods()) {
                parsed.instant(dates, period.getStartDate()).ifPresent(instants::add);
            }
        }
        return instants;
    }

    /// Takes out what was called off. A whole day called off takes out whatever began on it.
    private void takeOut(Set<Instant> starts) {
        var days = new HashSet<LocalDate>();
        for (var dates : event.getExceptionDates()) {
            for (var date : dates.getValues()) {
                if (date.hasTime()) {
                    parsed.instant(dates, date).ifPresent(starts::remove);
                } else {
                    ParsedEvents.day(date).ifPresent(days::add);
                }
            }
        }
        ZoneId zone =
                first.hasTime()
                        ? parsed.recurringIn(event.getDateStart(), first).toZoneId()
                        : context.zone();
        starts.removeIf(at -> days.contains(at.atZone(zone).toLocalDate()));
        for (var rule : event.getProperties(ExceptionRule.class)) {
            by(rule.getValue()).forEach(starts::remove);
        }
    }
}
