package tenken.metric;

import java.util.List;
import java.util.Optional;

/// How well the code of a tool is written by the rules of the system that keeps it, applied to the text as it stands now.
///
/// Six categories start at the marks of [QualityCategory]. Every match of a pattern moves its category: +0.1 for a good
/// sign, −0.2, −0.1 or −0.05 for a bad one (high, medium, low), never past 0 or 1. Then: each function over 50 lines
/// takes 0.1 from readability; where there are functions and doc comments, their ratio (1 at most) *replaces* the mark
/// of documentation; code with both a `try` and a `catch` gains 0.2 in error handling. The weighted sum, rounded half
/// up to two decimals, is the score: 0.47 for code in which nothing is found.
///
/// A term's change is what it did to the whole, weight included: 0.47 and all changes add up to the score before
/// rounding. A match that found its category at 0 or 1 already is listed with the change 0. Terms about the whole code
/// stand on line 0.
///
/// Source: the newest `dynamic-tools/quality.ts` (Mekann2904/mekann), in `quality-patterns.json` and
/// `structure-patterns.json`.
public final class QualityScore {
    private static final int LONG_FUNCTION = 50;
    private static final int VERY_LONG_FUNCTION = 100;

    private final List<CodePattern> patterns = CodePattern.table("quality-patterns.json");
    private final CodeShape shape = new CodeShape();
    private final TimeBudget budget;

    public QualityScore(TimeBudget budget) {
        this.budget = budget;
    }

    /// The score of `code`; empty where it could not be had within the budget.
    public Optional<Score> of(String code) {
        return budget.spend(watch -> score(new Code(code, watch)));
    }

    private Score score(Code code) {
        var marks = new QualityMarks();
        var terms = new Terms();
        for (CodePattern pattern : patterns) {
            judgeMatches(pattern, code, marks, terms);
        }
        List<CodeShape.Body> bodies = shape.bodies(code);
        judgeLength(bodies, code, marks, terms);
        judgeDocumentation(bodies.size(), shape.docComments(code), marks, terms);
        if (shape.catches(code)) {
            double change = marks.move(QualityCategory.ERROR_HANDLING, 0.2);
            terms.add(whole(QualityCategory.ERROR_HANDLING, change, "try … catch"));
        }
        return new Score(marks.rounded(), terms.list());
    }

    private static void judgeMatches(CodePattern pattern, Code code, QualityMarks marks, Terms terms) {
        var category = QualityCategory.of(pattern.type());
        double by = markChange(pattern.gravity());
        try (var series = terms.series(category.word(), pattern.gravity())) {
            code.each(pattern.regex(), hit -> series.add(marks.move(category, by), hit, code));
        }
    }

    private static void judgeLength(List<CodeShape.Body> bodies, Code code, QualityMarks marks, Terms terms) {
        for (CodeShape.Body body : bodies) {
            if (body.lines() > LONG_FUNCTION) {
                double change = marks.move(QualityCategory.READABILITY, -0.1);
                var gravity = body.lines() > VERY_LONG_FUNCTION ? Gravity.HIGH : Gravity.MEDIUM;
                try (var series = terms.series(QualityCategory.READABILITY.word(), gravity)) {
                    series.add(change, body.declared(), code);
                }
            }
        }
    }

    private static void judgeDocumentation(int functions, int docComments, QualityMarks marks, Terms terms) {
        if (functions > 0 && docComments > 0) {
            double change = marks.set(QualityCategory.DOCUMENTATION, Math.min(1.0, (double) docComments / functions));
            terms.add(whole(QualityCategory.DOCUMENTATION, change, docComments + "/" + functions));
        }
    }

    private static ScoreTerm whole(QualityCategory category, double change, String excerpt) {
        String severity = change < 0 ? Gravity.LOW.word() : Gravity.POSITIVE.word();
        return new ScoreTerm(category.word(), severity, change, 0, excerpt);
    }

    private static double markChange(Gravity gravity) {
        return switch (gravity) {
            case CRITICAL, HIGH -> -0.2;
            case MEDIUM -> -0.1;
            case LOW -> -0.05;
            case POSITIVE -> 0.1;
        };
    }
}
