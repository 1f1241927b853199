package tenken.event;

/// What was done, in Tenken's own vocabulary: the one word that stands for every spelling a source uses.
///
/// The set is open: an action no source has told us about keeps its own word and is shown as it is.
public record Action(String word) {
    public static final Action RUN = new Action("run");
    public static final Action CREATE = new Action("create");
    public static final Action DELETE = new Action("delete");
    public static final Action UPDATE = new Action("update");
    public static final Action EXPORT = new Action("export");
    public static final Action IMPORT = new Action("import");
    public static final Action VERIFICATION_RUN = new Action("verification_run");
    public static final Action VERIFICATION_PASS = new Action("verification_pass");
    public static final Action VERIFICATION_FAIL = new Action("verification_fail");
    public static final Action HIGH_STAKES = new Action("high_stakes");
}
