package tenken.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tenken.time.Since;
import tenken.time.TimeSpan;

/// How a period is asked for, in an operator's zone.
///
/// @param now from which `24h` goes back
record Times(ZoneId zone, Instant now) {
    private static final int LONGEST = 100;
    private static final int MINUTE = 60;
    private static final int YEARS = 10_000;
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern TO_THE_MINUTE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}");

    /// What was written as a time, and whether its end is before its beginning.
    record Asked(Instant from, Instant to) {
        boolean isBackwards() {
            return to.isBefore(from);
        }

        TimeSpan span() {
            return new TimeSpan(from, to);
        }
    }

    /// Empty where it is none.
    Optional<Asked> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Bounds bounds = Bounds.of(text);
        if (bounds.isRange()) {
            Optional<Instant> from = bounds.from().isEmpty() ? Optional.of(TimeSpan.EVER) : piece(bounds.from()).map(TimeSpan::from);
            Optional<Instant> to = bounds.to().isEmpty() ? Optional.of(TimeSpan.FOREVER) : piece(bounds.to()).map(TimeSpan::from);
            return from.flatMap(begin -> to.map(end -> new Asked(begin, end)));
        }
        if (bounds.sign().isEmpty() && Since.span(bounds.from()).isPresent()) {
            return Since.parse(bounds.from(), now, zone).map(begin -> new Asked(held(begin), held(now)));
        }
        return piece(bounds.from()).map(piece -> switch (bounds.sign()) {
            case ">=" -> new Asked(piece.from(), TimeSpan.FOREVER);
            case ">" -> new Asked(piece.to(), TimeSpan.FOREVER);
            case "<=" -> new Asked(TimeSpan.EVER, piece.to());
            case "<" -> new Asked(TimeSpan.EVER, piece.from());
            default -> new Asked(piece.from(), piece.to());
        });
    }

    /// A month, a day, a minute, or an instant as the shortest of periods.
    private Optional<TimeSpan> piece(String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                var month = YearMonth.parse(text);
                return Optional.of(days(month.atDay(1), month.plusMonths(1).atDay(1)));
            }
            if (TO_THE_MINUTE.matcher(text).matches()) {
                Instant minute = LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
                return Optional.of(new TimeSpan(minute, minute.plusSeconds(MINUTE)));
            }
            LocalDate today = now.atZone(zone).toLocalDate();
            Optional<LocalDate> day = switch (Vocabulary.value(QueryField.TIME, text).orElse("")) {
                case "today" -> Optional.of(today);
                case "yesterday" -> Optional.of(today.minusDays(1));
                default -> text.length() == "2026-02-01".length() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
            };
            return day.map(one -> days(one, one.plusDays(1)))
                    .or(() -> Since.parse(text, now, zone).map(Times::held).map(at -> new TimeSpan(at, held(at.plusNanos(1)))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private TimeSpan days(LocalDate first, LocalDate after) {
        return new TimeSpan(held(first.atStartOfDay(zone).toInstant()), held(after.atStartOfDay(zone).toInstant()));
    }

    private static Instant held(Instant instant) {
        return instant.isBefore(TimeSpan.EVER) ? TimeSpan.EVER : instant.isAfter(TimeSpan.FOREVER) ? TimeSpan.FOREVER : instant;
    }

    String print(TimeSpan span) {
        Optional<LocalDate> day = midnight(span.from());
        if (day.isPresent() && midnight(span.to()).equals(day.map(one -> one.plusDays(1)))) {
            return day.get().toString();
        }
        return (span.from().equals(TimeSpan.EVER) ? "" : print(span.from())) + ".." + (span.to().equals(TimeSpan.FOREVER) ? "" : print(span.to()));
    }

    private String print(Instant instant) {
        Optional<LocalDate> day = midnight(instant);
        if (day.isPresent()) {
            return day.get().toString();
        }
        OffsetDateTime at = instant.atZone(zone).toOffsetDateTime();
        boolean plain = at.getOffset().getTotalSeconds() % MINUTE == 0 && isFourDigits(at.getYear());
        return plain ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.withLocale(Locale.ROOT).format(at) : instant.toString();
    }

    /// The day that begins there.
    private Optional<LocalDate> midnight(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        LocalDate day = at.toLocalDate();
        boolean begins = isFourDigits(at.getYear()) && at.toLocalTime().equals(LocalTime.MIDNIGHT) && day.atStartOfDay(zone).toInstant().equals(instant);
        return begins && !instant.isBefore(TimeSpan.EVER) ? Optional.of(day) : Optional.empty();
    }

    private static boolean isFourDigits(int year) {
        return year >= 0 && year < YEARS;
    }
}
