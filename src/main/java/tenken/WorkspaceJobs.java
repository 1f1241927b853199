package tenken;

import tenken.disk.BookmarkRecords;
import tenken.disk.GroupingRecords;
import tenken.disk.OperatorRecords;
import tenken.disk.ViewRecords;
import tenken.job.AskQuery;
import tenken.job.AskSql;
import tenken.job.DecideGrouping;
import tenken.job.ExportEvents;
import tenken.job.ExportReport;
import tenken.job.ExportSql;
import tenken.job.FindEvents;
import tenken.job.FindNeighbour;
import tenken.job.FindRow;
import tenken.job.FormatLine;
import tenken.job.KeepViews;
import tenken.job.ListBookmarks;
import tenken.job.ListRejected;
import tenken.job.PreviewReport;
import tenken.job.PutBookmark;
import tenken.job.ReadEventFacets;
import tenken.job.ReadEventsOverTime;
import tenken.job.ReadHome;
import tenken.job.ReadMarks;
import tenken.job.ReadRawLine;
import tenken.job.ReadTemplateExamples;
import tenken.job.ReadTemplates;
import tenken.job.ReadTools;
import tenken.job.ReadTrends;
import tenken.job.ReadWeeklyReport;
import tenken.job.RefreshIndex;
import tenken.job.RemoveBookmark;
import tenken.job.SaveFile;
import tenken.job.SuggestValues;
import tenken.job.WhatChanged;
import tenken.job.WorkspaceIndex;
import tenken.runbook.Runbook;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.SideRooms;
import tenken.workspace.Workspace;

/// A part of [Wiring]: every job of one workspace.
record WorkspaceJobs(Workspace workspace, WorkspaceIndex index, Runbook runbook) {

    Jobs all() {
        var records = new OperatorRecords(workspace.state());
        var preview = new PreviewReport(new ReadWeeklyReport(index, records));
        var events = new FindEvents(index);
        var save = new SaveFile(workspace.root());
        return new Jobs(
                new RefreshIndex(index), new ReadHome(index, records), new ReadTrends(index), new ReadTools(index), events,
                new ReadRawLine(index), preview, new ExportReport(preview, save, records), new ListRejected(index), new SuggestValues(index),
                new Jobs.Lens(new ReadEventsOverTime(index, events), new ReadEventFacets(index, events), new FormatLine(), new ExportEvents(events, save),
                        new FindNeighbour(events), new FindRow(events)),
                new WhatChanged(index), new ReadMarks(index), sideRooms());
    }

    /// The jobs of the rooms beside the table of events.
    private SideRooms sideRooms() {
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
