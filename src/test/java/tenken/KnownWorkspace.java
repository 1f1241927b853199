package tenken;

import java.nio.file.Path;

/// A workspace small enough to count by hand. The numbers in its tests come from reading this file, on Tokyo's clock.
///
/// 16 whole lines and an unfinished one: 13 readable, 2 rejected, 1 blank. One creation is told twice, so 12 events.
/// 9 runs, 3 of them failures; in week 2026-W06 (from 1 February 15:00 UTC) 7 and 3.
final class KnownWorkspace {
    static final String NOW = "2026-02-06T00:00:00Z";
    static final String A = "dt_aaaaaaaaaaaa";
    static final String B = "dt_bbbbbbbbbbbb";
    static final String D = "dt_dddddddddddd";

    private KnownWorkspace() {}

    static Workbench in(Path folder) {
        String[] creation = Workbench.created("2026-01-10T00:00:00.000Z", A, "alpha");
        var bench = new Workbench(folder).audit(
                /*  1 */ creation[0],
                /*  2 */ creation[1],
                /*  3 */ Workbench.run("2026-02-01T14:59:59.999Z", A, "alpha", true, 50, ""), // a millisecond before the week
                /*  4 */ Workbench.run("2026-02-01T15:00:00.000Z", A, "alpha", true, 99, ""), // its first instant
                /*  5 */ Workbench.run("2026-02-02T00:00:00.000Z", A, "alpha", false, 100, "text is empty"),
                /*  6 */ "{\"id\":\"audit_1\",\"timestamp\":\"2026-02-03T10:30:00.000+09:00\",\"action\":\"tool.run\",\"toolId\":\"" + A + "\",\"toolName\":\"alpha\","
                        + "\"actor\":\"system\",\"details\":{\"executionTimeMs\":500},\"success\":true,\"errorMessage\":null}",
                /*  7 */ Workbench.run("2026-02-05T01:10:00.000Z", B, "beta", false, 1000, "text is empty"),
                /*  8 */ Workbench.run("2026-02-05T01:50:00.000Z", B, "beta", false, 5000, "timeout"),
                /*  9 */ Workbench.run("2026-02-05T23:59:59.999Z", B, "beta", true, 10000, ""),
                /* 10 */ "{\"id\":\"audit_2\",\"timestamp\":\"2026-02-05T03:00:00.000Z\",\"action\":\"verification.fail\",\"toolName\":\"sweeper\",\"actor\":\"agent-3\","
                        + "\"details\":{\"reason\":\"critical_risk\",\"issues\":[{\"type\":\"file-system-delete\",\"description\":\"x\"}]},\"success\":false,\"errorMessage\":\"refused\"}",
                /* 11 */ "{\"timestamp\":\"2026-02-04T03:00:00.000Z\",\"action\":\"high_stakes_tool_creation\",\"toolName\":\"gamma\",\"success\":true,"
                        + "\"details\":{\"description\":\"d\",\"warning\":\"risky\"}}",
                /* 12 */ "",
                /* 13 */ "{\"timestamp\":\"2026-02-05T04:00:00.000Z\",\"action\":\"run_dyn",
                /* 14 */ "[1,2,3]",
                /* 15 */ Workbench.run("2026-02-06T00:00:00.000Z", B, "beta", true, 4000, ""), // now: outside of every period that ends now
                /* 16 */ Workbench.run("2026-02-08T15:00:00.000Z", A, "alpha", true, 30, "")); // the first instant after the week
        String log = ".pi/logs/dynamic-tools-audit.jsonl";
        try {
            bench.write(log, java.nio.file.Files.readString(bench.workspace().resolve(log)) + "{\"timestamp\":\"2026-02-06T0");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bench.tool(A, "alpha", "2026-01-10T00:00:00.000Z", 0.9, 5).tool(B, "beta", "2026-01-01T00:00:00.000Z", 0.4, 4)
                .tool(D, "delta", "2026-01-01T00:00:00.000Z", 0.5, 0).write(".pi/tools/broken.json", "{\"id\":\"dt_x\",");
    }
}
