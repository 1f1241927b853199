package tenken.disk.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

/// Writes the sample: five systems, six weeks, one week that got worse.
///
/// The same number of events and the same seed give the same bytes everywhere. `dynamic-tools` stands at the root of the workspace,
/// as the agent leaves it; every other system has a folder of its own, called after it.
public final class SampleWorkspace {
    /// Tells a sample from a workspace of real systems, and where its clock stands.
    public static final String MARKER = ".tenken-sample.json";
    public static final List<String> SYSTEMS = List.of("dynamic-tools", "aide", "auto-issue-processor", "agent-framework", "el-agent");

    private SampleWorkspace() {}

    /// Gives the number of readable lines in the logs of `dynamic-tools`: `readable` in the live audit log, and those of its archive and of
    /// the general event log besides.
    ///
    /// @param root     an empty folder
    /// @param readable how many readable lines the live audit log has
    public static long write(Path root, long readable, long seed, Progress progress, CancelToken cancel) throws IOException, Problem {
        var folder = new Folder(root);
        folder.text(MARKER, "{\"kind\":\"tenken-sample\",\"seed\":" + seed + ",\"events\":" + readable + ",\"clock\":\"" + Period.CLOCK + "\"}\n");
        new Aide(folder, new Dice(seed * 31 + 4)).write();
        new AutoIssues(folder, new Dice(seed * 31 + 5)).write();
        new AgentFramework(folder, new Dice(seed * 31 + 6)).write();
        new ElAgent(folder, new Dice(seed * 31 + 7)).write();
        long events = new DynamicTools(folder, readable, seed, progress, cancel).write();
        cancel.check();
        folder.modifiedAt(Period.CLOCK);
        return events;
    }
}
