package tenken.ui.shell;

import java.nio.file.Path;
import tenken.job.Bookmarks;
import tenken.job.DecideGrouping;
import tenken.job.PutBookmark;
import tenken.job.QueryAnswer;
import tenken.job.RemoveBookmark;
import tenken.job.SavedViews;
import tenken.job.SqlAnswer;
import tenken.job.TemplateDetail;
import tenken.job.TemplateGroups;
import tenken.runbook.Runbook;
import tenken.work.Job;

/// What the rooms beside the table of events ask for: templates, the runbook's questions, bookmarks, saved views, SQL.
///
/// @param examples of a group
/// @param bookmarks whether to look for their lines
public record SideRooms(
        Runbook runbook,
        Job<TemplateGroups.Question, TemplateGroups> templates,
        Job<TemplateGroups.Row, TemplateDetail> examples,
        Job<DecideGrouping.Question, String> grouping,
        Job<Boolean, Bookmarks> bookmarks,
        Job<PutBookmark.Question, String> putBookmark,
        Job<RemoveBookmark.Question, String> removeBookmark,
        Job<SavedViews.Question, SavedViews> views,
        Job<QueryAnswer.Question, QueryAnswer> query,
        Job<SqlAnswer.Question, SqlAnswer> sql,
        Job<SqlAnswer.Export, Path> exportSql) {}
