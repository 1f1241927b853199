package tenken.source.dynamictools;

import tenken.tool.UnreadableTool.Reason;

/// Why a text is no tool definition, found at the UTF-16 position `at`.
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;
    private final int at;

    Unfit(Reason reason, String detail, int at) {
        super(reason + " " + detail + " at " + at, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.at = at;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    int at() {
        return at;
    }
}
