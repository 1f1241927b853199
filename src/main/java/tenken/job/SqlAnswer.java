package tenken.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an operator's own SQL gave.
///
/// @param rows     a page of them; texts, whole numbers, decimals or null
/// @param offset   of the first of `rows` among all, from 0
/// @param more     whether others follow
/// @param refusal  why there is no answer
public record SqlAnswer(List<String> columns, List<List<@Nullable Object>> rows, long offset, boolean more, Optional<Refusal> refusal) {

    /// @param limit  rows at most
    /// @param timeMs how long it may take
    public record Question(String sql, long offset, int limit, long timeMs) {}

    /// Every row, into a file.
    public record Export(String sql, Path file) {}

    /// @param reason   the last part of the text's key: `out_of_time`
    /// @param position the character it is about, from 0; -1 where that is not known
    /// @param said     the word it is about, or what SQLite says of it
    public record Refusal(String reason, int position, String said) {}

    static SqlAnswer refused(Refusal refusal) {
        return new SqlAnswer(List.of(), List.of(), 0, false, Optional.of(refusal));
    }
}
