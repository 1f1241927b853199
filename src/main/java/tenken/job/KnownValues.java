package tenken.job;

import java.util.List;
import tenken.event.Field;
import tenken.query.Words.Word;

/// The values of a field that an operator may be looking for.
///
/// @param values the most frequent first, where the index keeps count
public record KnownValues(Question question, List<Word> values) {

    /// @param part  what they begin with or hold; case, width and kana do not count
    /// @param limit at most this many
    public record Question(Field field, String part, int limit) {}
}
