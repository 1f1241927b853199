package tenken.query;

import java.util.List;
import java.util.OptionalLong;

/// Knows which values the events have.
@FunctionalInterface
public interface Words {
    /// A value, and how many events have it where that is known.
    record Word(String value, OptionalLong events) {}

    /// The values of a field that begin so or hold it, most frequent first; at least those that an operator may be looking for.
    List<Word> of(QueryField field, String beginning);
}
