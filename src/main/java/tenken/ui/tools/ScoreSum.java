package tenken.ui.tools;

import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenken.metric.Score;
import tenken.metric.ScoreTerm;
import tenken.ui.control.PlainFigures;

/// The arithmetic of a score in one line, so that an operator can check it: `1.00 − 0.50 − 0.10 = 0.40`.
///
/// Where the score stops at its floor or ceiling, the line says so; terms too many for a line are taken together.
final class ScoreSum {
    private static final int IN_A_LINE = 8;

    private ScoreSum() {}

    static String told(double start, Score score, ToolWords words) {
        double sum = start + score.terms().stream().mapToDouble(ScoreTerm::change).sum();
        String left = Stream.concat(Stream.of(plain(start)), changes(score)).collect(Collectors.joining(" "));
        boolean cut = Math.abs(sum - score.value()) > 0.0051;
        return cut ? words.texts().of("tools.score.cut", left, signless(sum), plain(score.value())) : left + " = " + plain(score.value());
    }

    private static Stream<String> changes(Score score) {
        if (score.terms().size() <= IN_A_LINE) {
            return score.terms().stream().map(term -> spaced(term.change()));
        }
        double minus = score.terms().stream().mapToDouble(ScoreTerm::change).filter(change -> change < 0).sum();
        double plus = score.terms().stream().mapToDouble(ScoreTerm::change).filter(change -> change > 0).sum();
        return Stream.of(minus, plus).filter(change -> change != 0).map(ScoreSum::spaced);
    }

    private static String spaced(double change) {
        String signed = ToolWords.signed(change);
        return signed.charAt(0) + " " + signed.substring(1);
    }

    private static String signless(double sum) {
        return sum < 0 ? ToolWords.signed(sum) : plain(sum);
    }

    private static String plain(double value) {
        return PlainFigures.score(OptionalDouble.of(value));
    }
}
