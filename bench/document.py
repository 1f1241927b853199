"""The document that is written: the machine in words, the table of goals, and the figures behind it."""
import os
import platform
import time

from processes import installed, text_of
from runbook import QUESTIONS
from table import table


def machine(bench):
    """The machine and the tools in words; no names of machines or folders."""
    cpu = next((line.split(":")[1].strip() for line in lines_of("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    memory = next((int(line.split()[1]) / 1024 / 1024 for line in lines_of("/proc/meminfo") if line.startswith("MemTotal")), 0)
    system = next((line.split("=")[1].strip().strip('"') for line in lines_of("/etc/os-release") if line.startswith("PRETTY_NAME")), platform.system())
    tools = [text_of([program, "--version"]) for program in ("jq", "rg", "grep") if installed(program)]
    tools += [text for text in (bench.lnav.version, bench.duck.version and "DuckDB %s (node)" % bench.duck.version) if text]
    return "%s, %d cores, %.0f GiB, %s, %s. Page cache warm. Load average %s when the measuring began, %s when it ended. %s; beside it %s." % (
        cpu, os.cpu_count(), memory, system, platform.system() + " " + platform.release().split("-")[0], bench.load, "%.1f" % os.getloadavg()[0],
        bench.tenken.version, ", ".join(tools))


def lines_of(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.readlines()
    except OSError:
        return []


def document(bench):
    out = ["# Tenken beside its peers", "",
           "Written by `bench/compare.py --sizes %s%s`, %s. %s runs of each, ours and theirs in turn; a ratio is the median of the ratios of paired runs."
           % (",".join(bench.sizes), " --quick" if bench.options.quick else "", time.strftime("%Y-%m-%d"), bench.runs),
           "", "**The machine.** " + machine(bench), "",
           "Ratio = Tenken / the other, on %s lines unless said. A **gate** must hold before a release, the **moonshot** is what we aim at."
           " P6 and P7 (archive, repair) are operations Tenken does not have yet." % bench.sizes[0], "", table(bench.rows), ""]
    if bench.questions:
        show = lambda ms: "–" if ms is None else "%.1f" % ms if ms < 100 else "{:,.0f}".format(ms)
        out += ["## The runbook's questions, %s lines" % bench.sizes[0], "",
                "Tenken and DuckDB inside a process that has been open for a while, over everything held; the runbook's own command as a whole process. Milliseconds.", "",
                "| runbook | question | Tenken p50 | p95 | own window p50 | DuckDB p50 | the runbook's command |", "|---|---|---|---|---|---|---|"]
        warm = bench.raw["warm"][bench.sizes[0]]
        for question, ours, pipeline, duck in bench.questions:
            window = warm.get(question.tenken + " in window")
            out.append("| %s | %s | %s | %s | %s | %s | %s |" % (question.number, question.tenken, show(ours["p50Ms"]), show(ours["p95Ms"]),
                                                              show(window and window["p50Ms"]), show(duck), show(pipeline)))
        out.append("")
    if bench.raw.get("warm"):
        out += ["## Other things an operator waits for, warm, ms (p50 / p95)", "", "| what | " + " | ".join(bench.raw["warm"]) + " |",
                "|---|" + "---|" * len(bench.raw["warm"])]
        asked = {question.tenken for question in QUESTIONS}
        for name, one in next(iter(bench.raw["warm"].values())).items():
            if "p50Ms" in one and name not in asked and not name.endswith(" in window"):
                out.append("| %s | %s |" % (name, " | ".join("%.1f / %.1f" % (warm[name]["p50Ms"], warm[name]["p95Ms"]) for warm in bench.raw["warm"].values())))
        out.append("")
    return "\n".join(out)
