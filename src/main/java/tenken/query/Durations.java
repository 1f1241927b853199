package tenken.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenken.event.Condition.Lasting;

/// How a duration is asked for. What is exactly so long is what is not shorter and not longer than the next number there is.
final class Durations {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,400}+(?:\\.[0-9]{1,400}+)?+) *+(\\D*+)");
    private static final double SECOND = 1000;
    private static final double MANY = 1e9;

    private Durations() {}

    /// Empty where it is none; its end may be before its beginning.
    static Optional<Lasting> parse(String text) {
        Bounds bounds = Bounds.of(text);
        if (bounds.isRange()) {
            return open(bounds.from()).flatMap(from -> open(bounds.to()).map(to -> new Lasting(from, to)));
        }
        return milliseconds(bounds.from()).map(ms -> switch (bounds.sign()) {
            case ">=" -> new Lasting(OptionalDouble.of(ms), OptionalDouble.empty());
            case ">" -> new Lasting(OptionalDouble.of(Math.nextUp(ms)), OptionalDouble.empty());
            case "<=" -> new Lasting(OptionalDouble.empty(), OptionalDouble.of(Math.nextUp(ms)));
            case "<" -> new Lasting(OptionalDouble.empty(), OptionalDouble.of(ms));
            default -> new Lasting(OptionalDouble.of(ms), OptionalDouble.of(Math.nextUp(ms)));
        });
    }

    private static Optional<OptionalDouble> open(String text) {
        return text.isEmpty() ? Optional.of(OptionalDouble.empty()) : milliseconds(text).map(OptionalDouble::of);
    }

    private static Optional<Double> milliseconds(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        Optional<Long> unit = number.group(2).isEmpty() ? Optional.of(1L) : Vocabulary.unit(number.group(2));
        return unit.map(one -> new BigDecimal(number.group(1)).multiply(BigDecimal.valueOf(one)).doubleValue()).filter(Double::isFinite);
    }

    static String print(Lasting lasting) {
        OptionalDouble from = lasting.fromMs();
        OptionalDouble to = lasting.toMs();
        if (from.isPresent() && to.isPresent() && to.getAsDouble() == Math.nextUp(from.getAsDouble())) {
            return print(from.getAsDouble());
        }
        if (from.isPresent() && to.isEmpty()) {
            return isJustAbove(from.getAsDouble()) ? ">" + print(Math.nextDown(from.getAsDouble())) : ">=" + print(from.getAsDouble());
        }
        if (from.isEmpty() && to.isPresent()) {
            return isJustAbove(to.getAsDouble()) ? "<=" + print(Math.nextDown(to.getAsDouble())) : "<" + print(to.getAsDouble());
        }
        return print(from) + ".." + print(to);
    }

    /// Whether the number below is the one a person would write.
    private static boolean isJustAbove(double ms) {
        return plain(Math.nextDown(ms)).length() < plain(ms).length();
    }

    private static String print(OptionalDouble ms) {
        return ms.isEmpty() ? "" : print(ms.getAsDouble());
    }

    private static String print(double ms) {
        return ms != 0 && ms % SECOND == 0 && Math.abs(ms) < MANY ? (long) (ms / SECOND) + "s" : plain(ms) + "ms";
    }

    private static String plain(double ms) {
        return new BigDecimal(Double.toString(ms)).stripTrailingZeros().toPlainString();
    }
}
