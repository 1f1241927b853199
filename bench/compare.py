#!/usr/bin/env python3
"""Measures Tenken beside the tools an operator would use instead, and writes the table of our goals.

  bench/compare.py                                  1M lines, five runs each, to the terminal
  bench/compare.py --quick                          the same with two runs each, a few minutes
  bench/compare.py --sizes 1m,10m --out docs/performance.md
  bench/compare.py --only P1,P3                     just these goals

Needed: Python 3.8, and what ./tenken needs. Compared is with what is installed of jq, grep, wc, ripgrep, lnav, and DuckDB for
node (NODE_PATH=… where `npm install @duckdb/node-api` was done). The data are made up by bench/generate.py, in a folder that is
removed afterwards, or kept and used again with --data FOLDER; 10M lines take 4 GB of disk, DuckDB's copy and the index as much again.

Ours and theirs run in turn (A B A B …); a ratio is the median of the ratios of paired runs. Exit status 1 where a gate does not hold.
"""
import argparse
import json
import math
import os
import shutil
import statistics
import sys
import tempfile
import time

import generate
import truth
from document import document
from peers import LATER, NOW, DuckDB, Lnav, Tenken
from processes import Failed, cpu, installed, interleaved, ratio, run, wall
from runbook import QUESTIONS
from table import Row, seconds

SIZES = {"100k": 100_000, "1m": 1_000_000, "10m": 10_000_000}
APPENDED, APPEND_ROUNDS = 10_000, 8
TEXT, FAILURE = "日誌log", "ECONNREFUSED"
GOALS = ["P1", "P2", "P3", "P4", "P5", "P8", "P9", "P10", "P11", "P12", "W"]
AUDIT = os.path.join(".pi", "logs", "dynamic-tools-audit.jsonl")


class Bench:
    """What is measured with, and what has been found so far."""

    def __init__(self, options, work):
        self.options, self.work = options, work
        self.runs = options.runs or (2 if options.quick else 5)
        self.tenken, self.duck, self.lnav = Tenken(work), DuckDB(work), Lnav(work)
        self.sizes = options.sizes.split(",")
        self.rows, self.questions, self.raw = [], [], {}
        self.known = {}

    def wants(self, goal):
        return not self.options.only or goal in self.options.only.split(",")

    def say(self, text):
        print("%s  %s" % (time.strftime("%H:%M:%S"), text), file=sys.stderr, flush=True)

    def workspace(self, size, **more):
        """The made-up workspace of a size; made where it is not there yet."""
        folder = os.path.join(self.options.data or self.work, "c" + size if not more else "t" + size)
        wanted = {"lines": SIZES[size], "days": 90, "seed": 1, "tools": 100, "broken": 0, "partial": False, **more}
        if folder not in self.known:
            try:
                with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
                    made = json.load(file)
                if made["arguments"] != wanted or made["bytes"] != os.path.getsize(os.path.join(folder, AUDIT)):
                    raise ValueError
            except (OSError, ValueError, KeyError):
                self.say("making up %s lines" % size)
                shutil.rmtree(folder, ignore_errors=True)
                made = generate.generate(folder, **wanted)
            run(["cat", os.path.join(folder, AUDIT)])  # into memory
            self.known[folder] = made
        return folder, os.path.join(folder, AUDIT), self.known[folder]

    def row(self, *arguments, **more):
        row = Row(*arguments, **more)
        self.rows.append(row)
        return row

    def indexed(self, size):
        """A workspace whose index is up to date, under the size's name."""
        folder, log, made = self.workspace(size)
        self.tenken.index(folder, size)
        return folder, log, made


def compared(row, done, ours, theirs):
    if theirs not in done:
        return row.not_measured("not installed")
    return row.measured(ratio(done[ours], done[theirs]), "%s / %s, processor %s / %s" % (
        seconds(wall(done[ours])), seconds(wall(done[theirs])), seconds(cpu(done[ours])), seconds(cpu(done[theirs]))))


def cold_index(bench):
    size = bench.sizes[0]
    folder, log, made = bench.workspace(size)
    deeds = {"tenken": lambda: bench.tenken.cold_index(folder, size)}
    if bench.lnav.there:
        deeds["lnav"] = lambda: bench.lnav.first_answer(log, made["readable"])
    if bench.duck.there:
        deeds["duckdb"] = lambda: bench.duck.load(log)
    if installed("jq"):
        deeds["jq"] = lambda: run("jq -r .action '%s' | sort | uniq -c | sort -rn" % log)
    deeds["wc"] = lambda: run(["wc", "-l", log])
    bench.say("P1: cold index of %s beside %s" % (size, ", ".join(list(deeds)[1:])))
    done = interleaved(deeds, bench.runs)
    bench.raw["P1"] = {name: [[one.wall, one.cpu, one.rss_mb] for one in runs] for name, runs in done.items()}
    bench.cold = done
    task = "cold index, process start to exit"
    compared(bench.row("P1", task, "lnav, first answer", 0.60, 0.30), done, "tenken", "lnav")
    compared(bench.row("P1", task, "DuckDB, load to file", 1.00, 0.60), done, "tenken", "duckdb")
    compared(bench.row("P1", task, "one jq pass (R09)", 0.50, 0.25), done, "tenken", "jq")
    compared(bench.row("P1", task, "`wc -l`", 45, 22), done, "tenken", "wc")


def reopening(bench):
    size = bench.sizes[0]
    folder, log, made = bench.indexed(size)
    deeds = {"tenken": lambda: bench.tenken.inside("OpenOverview", folder, size, keep=False)}
    deeds["command"] = lambda: run([bench.tenken.launcher, "query", "success-rate", "-w", folder, "--state", bench.tenken.state(size), "--now", NOW])
    if bench.lnav.there:
        deeds["lnav"] = lambda: bench.lnav.first_answer(log, made["readable"])
    if bench.duck.there:
        deeds["duckdb"] = bench.duck.start
    bench.say("P2: re-opening")
    done = interleaved(deeds, bench.runs + 2)
    task = "warm re-open to all overview numbers, process start to exit"
    compared(bench.row("P2", task, "lnav (indexes at every start)", 0.10, 0.05), done, "tenken", "lnav")
    compared(bench.row("P2", task, "node + DuckDB start", 2.0, 1.0), done, "tenken", "duckdb")
    compared(bench.row("P2", "the command `query success-rate`", "node + DuckDB start", None, None), done, "command", "duckdb")


def appending(bench):
    found = {}
    for size in bench.sizes[:2]:
        folder, log, made = bench.indexed(size)
        more = os.path.join(bench.work, "more")
        # Newer than all that is there: two days whose end is two days on.
        generate.generate(more, lines=APPENDED * (APPEND_ROUNDS + 2), days=2, seed=2, end=generate.END + generate.timedelta(days=2))
        bench.say("P3: appending to %s" % size)
        try:
            scan = bench.duck.scan(log, 3) if bench.duck.there else None
            told = bench.tenken.measured("AppendedLines", folder, size, os.path.join(more, AUDIT), APPENDED, APPEND_ROUNDS, now=LATER)
            if told["events"] != made["readable"] + APPENDED * (APPEND_ROUNDS + 2):
                raise Failed("after appending, Tenken counts %d events" % told["events"])
            found[size] = told["appended"]["p50Ms"], scan, told["refreshed"]["p50Ms"]
        finally:
            os.truncate(log, made["bytes"])
            bench.tenken.forget(size)
    ours, scan, refreshed = found[bench.sizes[0]]
    task = "10,000 lines appended → all numbers current"
    row = bench.row("P3", task, "DuckDB, scanning the log again", 0.35, 0.15)
    row.measured(ours / scan, "%.0f / %.0f ms, both inside a warm process" % (ours, scan)) if scan else row.not_measured("not installed")
    bench.row("P3", task, "time", 150, None, unit="ms").measured(ours, "median of %d; %.0f ms of it to read and write the lines" % (APPEND_ROUNDS, refreshed))
    row = bench.row("P3", task, "the same on %s" % (bench.sizes[1] if len(bench.sizes) > 1 else "10m"), 1.3, 1.1)
    if len(bench.sizes) > 1:
        larger = found[bench.sizes[1]][0]
        row.measured(larger / ours, "%.0f / %.0f ms" % (larger, ours))
    else:
        row.not_measured("one size only")


def busiest(made):
    return max(made["runsByTool"], key=made["runsByTool"].get)


def tool_name(folder, tool):
    with open(os.path.join(folder, ".pi", "tools", tool + ".json"), encoding="utf-8") as file:
        return json.load(file)["name"]


def warm_questions(bench, size):
    """What the measuring entry found for a size; asked once."""
    if size not in bench.raw.setdefault("warm", {}):
        folder, _, made = bench.indexed(size)
        bench.say("P4: warm questions on %s" % size)
        tool = tool_name(folder, busiest(made))
        bench.raw["warm"][size] = bench.tenken.measured("WarmQuestions", folder, size, tool, TEXT, FAILURE, 10 if bench.options.quick else 40)
    return bench.raw["warm"][size]


def questions(bench):
    size = bench.sizes[0]
    folder, log, made = bench.indexed(size)
    warm, tool = warm_questions(bench, size), tool_name(folder, busiest(made))
    pipelines, statements = {}, [question.sql.replace("$TOOL", tool) for question in QUESTIONS]
    if installed("jq"):
        for question in QUESTIONS:
                pipelines[question.number] = run(question.pipeline, LOG=log, TOOLS=os.path.join(folder, ".pi", "tools"), TOOL=tool).wall * 1000
    duck = []
    if bench.duck.there:
        bench.duck.load(log)
        duck = bench.duck.warm(statements, 3 if bench.options.quick else 9)
    ours = {question.number: warm[question.tenken] for question in QUESTIONS}
    bench.questions = [(question, ours[question.number], pipelines.get(question.number), duck[i] if duck else None) for i, question in enumerate(QUESTIONS)]
    total = sum(one["p50Ms"] for one in ours.values())
    worst = max(QUESTIONS, key=lambda question: ours[question.number]["p95Ms"])
    slow = sum(one["p95Ms"] > 20 for one in ours.values())
    bench.row("P4", "the slowest of the 23 questions, p95", "time", 20, 5, unit="ms").measured(
        ours[worst.number]["p95Ms"], "%s; %d of 23 above 20 ms" % (worst.tenken, slow))
    bench.row("P4", "the 23 questions, sum of medians", "time", 350, 50, unit="ms").measured(total)
    row, row_sum = bench.row("P4", "each question", "its own pipeline, worst ratio", 0.03, None), bench.row("P4", "sum of the 23", "sum of the pipelines", 0.003, None)
    if pipelines:
        number = max(pipelines, key=lambda n: ours[n]["p95Ms"] / pipelines[n])
        row.measured(ours[number]["p95Ms"] / pipelines[number], "%s: %.1f / %.0f ms" % (number, ours[number]["p95Ms"], pipelines[number]))
        row_sum.measured(total / sum(pipelines.values()), "%s / %s" % (seconds(total / 1000), seconds(sum(pipelines.values()) / 1000)))
    else:
        row.not_measured("jq is not installed"), row_sum.not_measured("jq is not installed")
    row, row_sum = bench.row("P4", "each question", "DuckDB warm, inside the process, worst ratio", 3, 1), bench.row("P4", "sum of the 23", "DuckDB warm", 3, 1)
    if duck:
        i = max(range(len(duck)), key=lambda i: ours[QUESTIONS[i].number]["p50Ms"] / duck[i])
        theirs, mine = duck[i], ours[QUESTIONS[i].number]["p50Ms"]
        within = sum(ours[question.number]["p50Ms"] <= 3 * duck[k] for k, question in enumerate(QUESTIONS))
        row.measured(mine / theirs, "%s: %.1f / %.1f ms; %d of 23 within 3×" % (QUESTIONS[i].number, mine, theirs, within))
        row_sum.measured(total / sum(duck), "%.0f / %.0f ms" % (total, sum(duck)))
    else:
        row.not_measured("not installed"), row_sum.not_measured("not installed")


def searching(bench):
    size = bench.sizes[0]
    _, log, _ = bench.indexed(size)
    warm = warm_questions(bench, size)
    rows = [bench.row("P5", "filter: text of failures (`message:~…`)", "`rg -c`", 0.25, 0.07), bench.row("P5", "filter: any text in the raw log", "`rg -c`", 3.0, 1.2)]
    bench.row("P5", "first 100 hits in the raw log", "time", 50, 16, unit="ms").measured(warm["first hundred hits"]["p50Ms"])
    if not installed("rg"):
        for row in rows:
            row.not_measured("not installed")
        return
    bench.say("P5: ripgrep")
    # Letters of a failure: Tenken asks the messages it keeps (`outcome:failure message:~…`), rg goes through the log.
    for row, name, text, hits in zip(rows, ["text of failures", "text in any line"], [FAILURE, TEXT], ["failure", "text"]):
        done = [run(["rg", "-c", "-F", text, log], keep=True) for _ in range(bench.runs + 2)]
        if int(done[0].out) != warm["hits"][hits]:
            row.not_measured("rg finds %s lines, Tenken %d" % (done[0].out.strip(), warm["hits"][hits]))
            continue
        row.measured(warm[name]["p50Ms"] / 1000 / wall(done), "%s / %s" % (seconds(warm[name]["p50Ms"] / 1000), seconds(wall(done))))
    first = wall([run(["rg", "-m100", "-F", TEXT, log]) for _ in range(bench.runs + 2)])
    bench.row("P5", "first 100 hits in the raw log", "`rg -m100`", None, None).measured(warm["first hundred hits"]["p50Ms"] / 1000 / first, "rg %s" % seconds(first))


def growth(bench):
    """P8 memory, P9 growth and P10 size, all of cold indexing."""
    found = {}
    for size in bench.sizes:
        folder, log, made = bench.workspace(size)
        bench.say("P8 to P10: cold index of %s" % size)
        cold = getattr(bench, "cold", {}).get("tenken") if size == bench.sizes[0] else None
        done = cold or [bench.tenken.cold_index(folder, size) for _ in range(bench.runs if size == bench.sizes[0] else max(1, bench.runs - 3))]
        bench.tenken.index(folder, size)
        found[size] = wall(done), max(one.rss_mb for one in done), bench.tenken.index_bytes(size) / made["bytes"], made
    largest = bench.sizes[-1]
    if bench.wants("P8"):
        for size in bench.sizes:
            bench.row("P8", "most memory while indexing %s" % size, "lnav 3,395 MB, DuckDB 6,735 MB at 10m", 512, 256, unit="MB").measured(found[size][1])
    if bench.wants("P9"):
        factor = len(bench.sizes) > 1 and math.log10(SIZES[largest] / SIZES[bench.sizes[0]])
        row, warm_row = bench.row("P9", "growth of the index's time, log10 of the ratio", "%s → 10m" % bench.sizes[0], 1.10, 1.03, unit=""), \
            bench.row("P9", "growth of a warm question, median of all", "%s → 10m" % bench.sizes[0], 0.30, 0.10, unit="")
        if factor:
            small, large = found[bench.sizes[0]][0], found[largest][0]
            row.measured(math.log10(large / small) / factor, "%s / %s" % (seconds(large), seconds(small)))
            few, many = warm_questions(bench, bench.sizes[0]), warm_questions(bench, largest)
            grown = [math.log10(many[q.tenken]["p50Ms"] / few[q.tenken]["p50Ms"]) / factor for q in QUESTIONS]
            warm_row.measured(max(0.0, statistics.median(grown)), "worst %.2f, %s" % (max(grown), QUESTIONS[grown.index(max(grown))].tenken))
        else:
            row.not_measured("one size only"), warm_row.not_measured("one size only")
    if bench.wants("P10"):
        for size in bench.sizes:
            bench.row("P10", "index / log, bytes, %s" % size, "DuckDB 1.25, sqlite raw import 1.30", 0.30, 0.15, unit="").measured(
                found[size][2], "%.0f / %.0f MB" % (found[size][2] * found[size][3]["bytes"] / 1e6, found[size][3]["bytes"] / 1e6))


def true_counts(bench):
    folder, _, made = bench.workspace("100k", broken=20, partial=True)
    bench.say("P11: counts on a damaged log")
    bench.tenken.forget("t100k")
    wrong, compared_fields = truth.differences(bench.tenken, folder, "t100k", made)
    bench.row("P11", "fields that differ from truth.json, 20 damaged lines and a partial one", "none of %d" % compared_fields, 0, 0, unit="").measured(
        len(wrong), ", ".join(wrong) or "all equal")


def unchanged(bench):
    for size in bench.sizes:
        folder, log, made = bench.indexed(size)
        bench.say("P12: re-opening unchanged %s" % size)
        read = bench.tenken.measured("OpenOverview", folder, size, "again")
        bench.row("P12", "bytes read to see that %s is unchanged" % size, "lnav, jq, DuckDB: %.0f KiB" % (made["bytes"] / 1024), 1024, 64, unit="KiB").measured(
            read["lookBytes"] / 1024, "log and index; with all overview numbers %.0f KiB" % (read["bytes"] / 1024))


def window(bench):
    """The window (PERFORMANCE.md, section 8): whether it answers while it indexes, and how quickly a table of all events can be jumped about in."""
    size, largest = bench.sizes[0], bench.sizes[-1]
    folder, _, _ = bench.workspace(size)
    bench.say("W: the window while %s are indexed" % size)
    done = [bench.tenken.window(folder, "window") for _ in range(bench.runs)]
    bench.row("W", "longest the window did not answer while indexing %s" % size, "time", 50, 16, unit="ms").measured(
        statistics.median(one["longestMs"] for one in done), "median of %d; it ended %.1f s after the window opened; 95 of 100 answers within %.1f ms; more than 50 ms %.0f times" % (
            len(done), statistics.median(one["longestAtMs"] for one in done) / 1000, statistics.median(one["wait"]["p95Ms"] for one in done), statistics.median(one["longWaits"] for one in done)))
    bench.row("W", "window open, from the start of the process", "time", None, None, unit="ms").measured(
        statistics.median(one["openedAfterMs"] for one in done), "nothing indexed yet; no display")
    bench.row("W", "jump to the middle of %s rows" % largest, "time, p95", 50, None, unit="ms").measured(warm_questions(bench, largest)["page in the middle"]["p95Ms"])


STEPS = [(["P1"], cold_index), (["P2"], reopening), (["P4"], questions), (["P5"], searching), (["P8", "P9", "P10"], growth), (["P11"], true_counts),
         (["P12"], unchanged), (["W"], window), (["P3"], appending)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1m", help="100k, 1m or 10m; a second one shows the growth (default 1m)")
    parser.add_argument("--quick", action="store_true", help="fewer runs")
    parser.add_argument("--runs", type=int, help="runs of each process (default 5, quick 2)")
    parser.add_argument("--only", help="goals, with commas between: " + ",".join(GOALS))
    parser.add_argument("--data", help="folder to make the data up in, kept; they are used again if they are there")
    parser.add_argument("--out", help="file to write the document to (Markdown)")
    parser.add_argument("--json", help="file to write the raw figures to")
    options = parser.parse_args()
    if not set(options.sizes.split(",")) <= set(SIZES) or options.only and not set(options.only.split(",")) <= set(GOALS):
        parser.error("sizes are %s; goals are %s" % (", ".join(SIZES), ", ".join(GOALS)))
    work = tempfile.mkdtemp(prefix="tenken-bench-")
    try:
        bench = Bench(options, work)
        bench.load = "%.1f" % os.getloadavg()[0]
        for goals, step in STEPS:
            if any(bench.wants(goal) for goal in goals):
                step(bench)
        bench.rows.sort(key=lambda row: GOALS.index(row.goal))
        text = document(bench)
        print(text)
        if options.out:
            with open(options.out, "w", encoding="utf-8") as file:
                file.write(text)
        if options.json:
            with open(options.json, "w", encoding="utf-8") as file:
                json.dump({"rows": [vars(row) for row in bench.rows], **bench.raw}, file, ensure_ascii=False, indent=1)
        failed = [row.goal for row in bench.rows if row.value is not None and not row.holds()]
        print("Gates that do not hold: " + (", ".join(failed) or "none"), file=sys.stderr)
        sys.exit(1 if failed else 0)
    except Failed as trouble:
        sys.exit("bench: %s" % trouble)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
