package tenken.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tenken.change.Changes;
import tenken.event.Event;
import tenken.event.Origin;
import tenken.event.RejectedLine;
import tenken.job.EventFacets;
import tenken.job.EventPage;
import tenken.job.EventsOverTime;
import tenken.job.ExportEvents;
import tenken.job.FindNeighbour;
import tenken.job.FindRow;
import tenken.job.FormatLine;
import tenken.job.Home;
import tenken.job.IndexSummary;
import tenken.job.KnownValues;
import tenken.job.ListRejected;
import tenken.job.RawLine;
import tenken.job.ReadMarks;
import tenken.job.ReportPreview;
import tenken.job.ToolTable;
import tenken.job.Trends;
import tenken.job.WhatChanged;
import tenken.time.TimeSpan;
import tenken.work.Job;

/// Everything the screens can ask of one workspace. `Wiring` makes it anew when another folder is opened.
public record Jobs(
        Job<IndexSummary.Question, IndexSummary> refresh,
        Job<Home.Question, Home> home,
        Job<Trends.Question, Trends> trends,
        Job<ToolTable.Question, ToolTable> tools,
        Job<EventPage.Question, EventPage> events,
        Job<Origin, RawLine> rawLine,
        Job<ReportPreview.Question, ReportPreview> report,
        Job<ReportPreview.Export, Path> export,
        Job<ListRejected.Question, List<RejectedLine>> rejected,
        Job<KnownValues.Question, KnownValues> values,
        Lens lens,
        Job<WhatChanged.Question, Changes> changes,
        Job<TimeSpan, ReadMarks.Marks> marks,
        SideRooms side) {

    /// What the Events screen asks besides its rows.
    public record Lens(
            Job<EventsOverTime.Question, EventsOverTime> overTime,
            Job<EventFacets.Question, EventFacets> facets,
            Job<RawLine, FormatLine.Answer> layOut,
            Job<ExportEvents.Question, ExportEvents.Answer> export,
            Job<FindNeighbour.Question, Optional<Event>> neighbour,
            Job<FindRow.Question, OptionalLong> row) {}
}
