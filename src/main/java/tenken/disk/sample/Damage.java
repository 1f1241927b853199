package tenken.disk.sample;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines as crashes, full disks and other programs leave them: twelve that no reader can take as an event, three empty ones, and two
/// that look odd and can be read all the same.
final class Damage {
    private final Dice dice;
    private final SampleTool tool;
    private final List<Told> lines = new ArrayList<>();

    Damage(Dice dice, List<SampleTool> tools) {
        this.dice = dice;
        this.tool = tools.stream().filter(one -> one.name().equals("line_counter")).findFirst().orElseThrow();
    }

    List<Told> lines() {
        bad("2025-12-27T11:40:02.010Z", cut(run("2025-12-27T11:40:02.010Z"), 57));
        bad("2026-01-05T00:12:44.871Z", run("2026-01-05T00:12:44.871Z") + run("2026-01-05T00:12:44.902Z"));
        bad("2026-01-07T09:30:00.000Z", "");
        bad("2026-01-09T02:00:13.377Z", "Error: write EIO at Object.writeSync (node:fs:932:3)");
        add("2026-01-13T13:05:59.120Z", new byte[2_048]);
        bad("2026-01-13T13:06:00.000Z", "   ");
        bad("2026-01-19T04:44:21.066Z", "[1,2,3]");
        bad("2026-01-19T04:44:22.000Z", "{\"action\":\"run_dynamic_tool\",\"toolName\":\"line_counter\",\"success\":true}");
        bad("2026-01-22T07:15:38.420Z", cut(run("2026-01-22T07:15:38.420Z"), 133));
        bad("2026-01-27T01:10:10.101Z", "{\"timestamp\":\"きのうの夕方\",\"action\":\"run_dynamic_tool\",\"success\":false}");
        bad("2026-01-30T05:55:05.555Z", run("2026-01-30T05:55:05.555Z") + run("2026-01-30T05:55:05.556Z"));
        bad("2026-02-02T00:00:41.009Z", "");
        bad("2026-02-03T05:47:20.918Z", "--- ここから再起動 ---");
        bad("2026-02-04T08:21:53.740Z", cut(run("2026-02-04T08:21:53.740Z"), 12));
        bad("2026-02-05T03:39:27.003Z", "{\"timestamp\":\"2026-02-05T03:39:27.003Z\",\"success\":true}");
        good("2026-01-08T06:02:17.245Z", Told.bytes(run("2026-01-08T06:02:17.245Z") + "\r\n"));
        good("2026-01-29T04:18:09.630Z", notUtf8(run("2026-01-29T04:18:09.630Z")));
        return lines;
    }

    private String run(String at) {
        return AuditLine.run(Instant.parse(at).toEpochMilli(), tool, 1 + dice.below(20), "{\"text\":\"一行目\\n二行目\"}", null);
    }

    private static String cut(String line, int length) {
        return line.substring(0, length);
    }

    /// Shift JIS where UTF-8 belongs.
    private static byte[] notUtf8(String line) {
        byte[] bytes = Told.bytes(line + "\n");
        byte[] japanese = Told.bytes("一行目");
        var out = new ByteArrayOutputStream();
        int at = indexOf(bytes, japanese);
        out.write(bytes, 0, at);
        out.writeBytes(new byte[] {(byte) 0x88, (byte) 0xEA, (byte) 0x8D, 0x73});
        out.write(bytes, at + japanese.length, bytes.length - at - japanese.length);
        return out.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    private void bad(String at, String line) {
        add(at, Told.bytes(line));
    }

    private void add(String at, byte[] line) {
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        lines.add(Told.unreadable(Instant.parse(at).toEpochMilli(), ended));
    }

    private void good(String at, byte[] bytes) {
        lines.add(Told.run(Instant.parse(at).toEpochMilli(), tool, bytes));
    }
}
