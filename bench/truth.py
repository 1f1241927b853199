"""Holds what Tenken counts against the truth.json of generate.py."""


def differences(tenken, workspace, name, truth):
    """Names of the fields that differ, and how many were compared."""
    ask = lambda query: tenken.ask("query", query, "--from", "all", "--top", "1000000000", workspace=workspace, name=name)["rows"]
    index = tenken.ask("index", workspace=workspace, name=name)
    file = index["systems"][0]["files"][0]
    rate, time = ask("success-rate")[0], ask("duration-stats")[0]
    kinds, words = ask("errors-by-kind"), {"tool.run": "run"}
    word = lambda action: words.get(action, action.replace("tool.", "").replace(".", "_"))
    pairs = {
        "lines": (file["lines"], truth["lines"]),
        "readable": (index["events"], truth["readable"]),
        "blank": (file["blank"], truth["blank"]),
        "rejected": (index["rejected"], truth["rejected"]),
        "tools": (index["tools"], truth["arguments"]["tools"]),
        "actions": (dict(ask("actions")), {word(action): n for action, n in truth["actions"].items()}),
        "runs": (rate[0], truth["runs"]),
        "successes": (rate[1], truth["successes"]),
        "failures of runs": (rate[2], truth["runs"] - truth["successes"]),
        "failures": (sum(row[1] for row in kinds), truth["failures"]),
        "kinds of failure": (len([row for row in kinds if row[0] != "verification.fail"]), truth["distinctMessages"]),
        "most frequent failures": ({row[0]: row[1] for row in kinds if row[0] in dict(truth["topMessages"])}, dict(truth["topMessages"])),
        "failures by tool": ({row[2]: row[1] for row in ask("errors-by-tool")}, truth["failuresByTool"]),
        "failures by hour": ({row[0]: row[1] for row in ask("errors-by-hour") if row[1]}, truth["failuresByHour"]),
        "runs by tool": ({row[2]: row[1] for row in ask("usage-ranking")}, truth["runsByTool"]),
        "warnings": (len(ask("high-risk-operations")), truth["warnings"]),
        "failed verifications": (len(ask("verification-failures")), truth["verificationFailures"]),
        "durations": (time[0], truth["runs"]),
        "mean duration": (round(time[1] * time[0]), truth["timeMs"]["sum"]),
        "longest": (time[4], truth["timeMs"]["max"]),
        "classes of duration": ({row[0]: row[1] for row in ask("duration-distribution") if row[1]}, truth["timeMs"]["classes"]),
    }
    return [field for field, (told, true) in pairs.items() if told != true], len(pairs)
