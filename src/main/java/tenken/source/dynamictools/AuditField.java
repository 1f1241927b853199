package tenken.source.dynamictools;

/// The fields of an audit line that are read; all others are read past.
enum AuditField {
    ID("id"),
    TIMESTAMP("timestamp"),
    ACTION("action"),
    TOOL_ID("toolId"),
    TOOL_NAME("toolName"),
    ACTOR("actor"),
    DETAILS("details"),
    SUCCESS("success"),
    ERROR("error"),
    ERROR_MESSAGE("errorMessage");

    final String word;

    AuditField(String word) {
        this.word = word;
    }
}
