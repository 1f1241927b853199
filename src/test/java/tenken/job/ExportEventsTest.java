package tenken.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.event.Column;
import tenken.event.EventFilter;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Progress;

class ExportEventsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path folder;

    private LoggedWorkspace workspace;

    @BeforeEach
    void twoRuns_oneOfThemHostile() throws Exception {
        workspace = new LoggedWorkspace(folder);
        workspace.log(LoggedWorkspace.run(1) + LoggedWorkspace.run(2, false, "=cmd|' /C calc'!A0, \\\"x\\\" \\u001b[31m")).refresh();
    }

    @Test
    void csv_namesTheZone_keepsTimesAsTimes_andLetsNoTextReckon() throws Exception {
        assertThat(export("out.csv", ExportEvents.Format.CSV, Column.TIME, Column.TOOL, Column.DURATION, Column.MESSAGE)).isEqualTo("\uFEFF"
                + "time (Asia/Tokyo),tool,duration,message\r\n"
                + "2026-01-05 09:00:02.000,tool_2,2,\"'=cmd|' /C calc'!A0, \"\"x\"\" 〔ESC〕[31m\"\r\n"
                + "2026-01-05 09:00:01.000,tool_1,1,\r\n");
    }

    @Test
    void ndjson_keepsTextsAsTheyAre_andTellsTheOffsetAndTheZone() throws Exception {
        assertThat(export("out.ndjson", ExportEvents.Format.NDJSON, Column.MESSAGE, Column.TIME, Column.OUTCOME)).isEqualTo(
                "{\"message\":\"=cmd|' /C calc'!A0, \\\"x\\\" \\u001B[31m\",\"time\":\"2026-01-05T09:00:02.000+09:00\",\"zone\":\"Asia/Tokyo\",\"outcome\":\"failure\"}\n"
                + "{\"time\":\"2026-01-05T09:00:01.000+09:00\",\"zone\":\"Asia/Tokyo\",\"outcome\":\"success\"}\n");
    }

    @Test
    void text_hasTheZoneInItsFirstLine_andTabsBetweenColumns() throws Exception {
        assertThat(export("out.txt", ExportEvents.Format.TEXT, Column.TIME, Column.PLACE)).isEqualTo("# Asia/Tokyo\ntime\tplace\n"
                + "2026-01-05 09:00:02.000\t.pi/logs/dynamic-tools-audit.jsonl:2\n2026-01-05 09:00:01.000\t.pi/logs/dynamic-tools-audit.jsonl:1\n");
    }

    @Test
    void cancelled_leavesTheOldFileAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("out.csv"), "old");
        var cancelled = new CancelToken();
        cancelled.cancel();
        assertThatThrownBy(() -> run(file, ExportEvents.Format.CSV, cancelled, Column.TIME)).isInstanceOf(Problem.class);
        assertThat(file).hasContent("old");
        assertThat(folder.resolve(".out.csv.part")).doesNotExist();
    }

    @Test
    void nothingIsWritten_amongTheLogs() {
        Path among = workspace.file(".pi/logs/out.csv");
        assertThatThrownBy(() -> run(among, ExportEvents.Format.CSV, new CancelToken(), Column.TIME)).isInstanceOf(Problem.class);
        assertThat(among).doesNotExist();
    }

    private String export(String name, ExportEvents.Format format, Column... columns) throws Exception {
        return Files.readString(run(folder.resolve(name), format, new CancelToken(), columns).file());
    }

    private ExportEvents.Answer run(Path file, ExportEvents.Format format, CancelToken cancel, Column... columns) throws Problem {
        return new ExportEvents(new FindEvents(workspace.index), new SaveFile(workspace.root))
                .run(new ExportEvents.Question(file, EventFilter.ALL, true, List.of(columns), TOKYO, format), new Progress(), cancel);
    }
}
