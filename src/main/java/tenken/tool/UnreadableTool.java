package tenken.tool;

import java.util.Locale;
import java.util.OptionalLong;

/// A definition file that the system would not load.
///
/// @param file   relative to the workspace
/// @param detail the field or thing at fault, for `WRONG_TYPE` and `MISSING_FIELD`; may be empty
/// @param offset the byte at which reading failed, from 0; empty where the file could not be read at all
public record UnreadableTool(String file, Reason reason, String detail, OptionalLong offset) {
    public enum Reason {
        EMPTY,
        TRUNCATED,
        INVALID_JSON,
        NOT_AN_OBJECT,
        MISSING_FIELD,
        WRONG_TYPE,
        TOO_LARGE,
        NOT_A_FILE,
        CANNOT_READ;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
