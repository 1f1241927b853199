package tenken.metric;

import java.util.EnumMap;
import java.util.Map;

/// The marks of the six categories while code is being judged, each from 0 to 1.
///
/// In doubles and in the order in which the system reckons, so that what it rounds up is rounded up here.
final class QualityMarks {
    private final Map<QualityCategory, Double> marks = new EnumMap<>(QualityCategory.class);

    QualityMarks() {
        for (QualityCategory category : QualityCategory.values()) {
            marks.put(category, category.start());
        }
    }

    /// Moves a mark, as far as 0 and 1 let it.
    ///
    /// @return what that changes in the whole: the way the mark has gone, times the category's weight
    double move(QualityCategory category, double by) {
        return set(category, Math.clamp(mark(category) + by, 0.0, 1.0));
    }

    /// Replaces a mark.
    ///
    /// @return likewise
    double set(QualityCategory category, double mark) {
        double before = mark(category);
        marks.put(category, mark);
        return (mark - before) * category.weight();
    }

    /// The weighted whole, rounded half up to two decimals.
    double rounded() {
        double total = 0;
        for (QualityCategory category : QualityCategory.values()) {
            total += mark(category) * category.weight();
        }
        return Math.round(total * 100) / 100.0;
    }

    private double mark(QualityCategory category) {
        return marks.getOrDefault(category, category.start());
    }
}
