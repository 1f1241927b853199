package tenken.disk.sample;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The definitions in `.pi/tools`: one file a tool, as the system rewrites it; one of them cut short by a crash; a copy that somebody
/// made by hand; and the backup of 30 January, taken while all were whole.
final class Definitions {
    private static final Instant BACKUP_AT = Instant.parse("2026-01-30T09:05:00Z");

    private final Folder folder;
    private final List<SampleTool> tools;
    private final Usage usage;

    Definitions(Folder folder, List<SampleTool> tools, Usage usage) {
        this.folder = folder;
        this.tools = tools;
        this.usage = usage;
    }

    void write() throws IOException {
        for (SampleTool tool : tools) {
            String text = Json.indented(tool.definition(usage));
            if (tool.isThereAt(Period.CLOCK)) {
                folder.text(".pi/tools/" + tool.id() + ".json", tool.broken() ? text.substring(0, text.indexOf("\"code\"") + 60) : text);
            }
            if (tool.isThereAt(BACKUP_AT)) {
                folder.text(".pi/tools/backup/20260130/" + tool.id() + ".json", Json.indented(tool.definition(new Usage())));
            }
            if (tool.name().equals("csv_to_table")) {
                folder.text(".pi/tools/csv_to_table-copy.json", Json.indented(tool.definition(new Usage())));
            }
        }
    }
}
