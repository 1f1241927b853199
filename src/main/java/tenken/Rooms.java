package tenken;

import tenken.disk.BookmarkRecords;
import tenken.disk.GroupingRecords;
import tenken.disk.ViewRecords;
import tenken.job.AskQuery;
import tenken.job.AskSql;
import tenken.job.DecideGrouping;
import tenken.job.ExportSql;
import tenken.job.KeepViews;
import tenken.job.ListBookmarks;
import tenken.job.PutBookmark;
import tenken.job.ReadTemplateExamples;
import tenken.job.ReadTemplates;
import tenken.job.ReadTools;
import tenken.job.RemoveBookmark;
import tenken.job.SaveFile;
import tenken.job.WorkspaceIndex;
import tenken.runbook.Runbook;
import tenken.ui.shell.SideRooms;
import tenken.workspace.Workspace;

/// A part of [Wiring]: the jobs of the rooms beside the table of events.
final class Rooms {
    private Rooms() {}

    static SideRooms of(Workspace workspace, WorkspaceIndex index, Runbook runbook) {
        String by = System.getProperty("user.name", "");
        var groupings = new GroupingRecords(workspace.state(), by);
        var bookmarks = new BookmarkRecords(workspace.state(), by);
        return new SideRooms(
                runbook, new ReadTemplates(index, groupings), new ReadTemplateExamples(index), new DecideGrouping(groupings),
                new ListBookmarks(index, bookmarks), new PutBookmark(index, bookmarks), new RemoveBookmark(bookmarks),
                new KeepViews(new ViewRecords(workspace.state(), by)), new AskQuery(index, new ReadTools(index)),
                new AskSql(index), new ExportSql(index, new SaveFile(workspace.root())));
    }
}
