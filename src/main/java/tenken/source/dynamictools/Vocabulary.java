package tenken.source.dynamictools;

import java.util.Map;
import tenken.event.Action;

/// The words of the audit log. Two programs write it, each with words of its own for the same act: a library
/// (`tool.create`) and the command built on it (`create_tool`).
final class Vocabulary {
    private static final Map<String, Action> ACTIONS = Map.ofEntries(
            Map.entry("tool.run", Action.RUN),
            Map.entry("run_dynamic_tool", Action.RUN),
            Map.entry("tool.create", Action.CREATE),
            Map.entry("create_tool", Action.CREATE),
            Map.entry("tool.delete", Action.DELETE),
            Map.entry("delete_dynamic_tool", Action.DELETE),
            Map.entry("tool.update", Action.UPDATE),
            Map.entry("tool.export", Action.EXPORT),
            Map.entry("tool.import", Action.IMPORT),
            Map.entry("verification.run", Action.VERIFICATION_RUN),
            Map.entry("verification.pass", Action.VERIFICATION_PASS),
            Map.entry("verification.fail", Action.VERIFICATION_FAIL),
            Map.entry("high_stakes_tool_creation", Action.HIGH_STAKES));

    private Vocabulary() {}

    /// Tenken's word for the source's; a word that is not known stands for itself.
    static Action canonical(String sourceAction) {
        Action known = ACTIONS.get(sourceAction);
        return known == null ? new Action(sourceAction) : known;
    }

    /// `l` for the library's words, which have a dot in them, `c` for the command's.
    static char dialect(String sourceAction) {
        return sourceAction.indexOf('.') >= 0 ? 'l' : 'c';
    }
}
