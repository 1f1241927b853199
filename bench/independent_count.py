#!/usr/bin/env python3
"""Counts a workspace a second time, with nothing but Python's json, and compares with what Tenken says.

  bench/independent_count.py WORKSPACE      (Python 3.8+, standard library only)

Compared are: readable and rejected lines, runs, failures and success rate, failures by message, duration statistics and
classes, runs and failures of every tool. Lines of archives and the general event log are left out, so the workspace
should hold the live audit log alone (as shared/gen_workspace.py makes it). Exit status 1 where a number differs.
"""
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
from collections import Counter

TENKEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tenken")
RUNS = {"tool.run", "run_dynamic_tool"}
EDGES = [100, 500, 1_000, 5_000, 10_000]


def count(workspace):
    seen = Counter()
    runs, failures, messages, durations = Counter(), Counter(), Counter(), []
    with open(os.path.join(workspace, ".pi/logs/dynamic-tools-audit.jsonl"), "rb") as log:
        for line in log:
            if not line.endswith(b"\n"):
                continue
            if not line.strip():
                seen["blank"] += 1
                continue
            try:
                record = json.loads(line.decode("utf-8", "replace"))
            except ValueError:
                record = None
            if not isinstance(record, dict) or "timestamp" not in record or "action" not in record:
                seen["rejected"] += 1
                continue
            seen["events"] += 1
            run = record["action"] in RUNS
            if record.get("success") is False:
                failures[record.get("toolId")] += run
                messages[record.get("errorMessage") or record.get("error") or record["action"]] += 1
            if run:
                runs[record.get("toolId")] += 1
                if (record.get("details") or {}).get("executionTimeMs") is not None:
                    durations.append(record["details"]["executionTimeMs"])
    return seen, runs, failures, messages, sorted(durations)


def main():
    workspace = sys.argv[1]
    state = tempfile.mkdtemp()
    wrong = []

    def tenken(*arguments):
        command = [TENKEN, *arguments, "--json", "--zone", "UTC", "-w", workspace, "--state", state]
        return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)

    def same(what, ours, theirs):
        print("%-24s %s" % (what, "equal" if ours == theirs else "DIFFERS: Tenken %r, counted %r" % (ours, theirs)))
        if ours != theirs:
            wrong.append(what)

    def rows(query):
        return tenken("query", query, "--from", "all", "--top", "1000000000")["rows"]

    seen, runs, failures, messages, durations = count(workspace)
    index = tenken("index")
    same("readable lines", index["events"], seen["events"])
    same("rejected lines", index["rejected"], seen["rejected"])
    same("blank lines", index["systems"][0]["files"][0]["blank"], seen["blank"])
    total, failed = sum(runs.values()), sum(failures.values())
    rate = rows("success-rate")[0]
    same("runs, failures", [rate[0], rate[2]], [total, failed])
    same("failures by message", {kind: n for kind, n in rows("errors-by-kind")}, dict(messages))
    n = len(durations)
    middle = durations[math.ceil(0.95 * n) - 1]
    same("durations", rows("duration-stats")[0], [n, sum(durations) / n, statistics.median(durations), middle, durations[-1]])
    classes = Counter(sum(edge <= ms for edge in EDGES) for ms in durations)
    same("duration classes", [row[1] for row in rows("duration-distribution")], [classes[i] for i in range(6)])
    tools = {tool["id"]: (tool["runs"], tool["failures"]) for tool in tenken("tools")["tools"]}
    same("runs of every tool", tools, {tool: (runs[tool], failures[tool]) for tool in tools})
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
