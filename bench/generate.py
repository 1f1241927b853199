#!/usr/bin/env python3
"""Makes up a workspace of the dynamic-tools system, of any size, and writes beside it what a right reader must count.

  bench/generate.py FOLDER [--lines 1000000] [--days 90] [--seed 1] [--tools 100] [--broken 0] [--partial]

FOLDER/.pi/tools/dt_*.json, FOLDER/.pi/logs/dynamic-tools-audit.jsonl, FOLDER/truth.json. The same arguments give the
same bytes. Python 3.8+, standard library only; some 200,000 lines a second.

What the log is like: 88 % runs, 5 to 6 % failures of 30 kinds with numbers in their messages, few tools used much and
many seldom (one in ten never), nights quieter than days, bursts, hours in which one tool keeps failing, lines that come
late (up to five hours), some of 60 KB. On the middle day at 14:00 UTC the busiest tool is deleted and created anew; two of
three of its runs fail until 20:00.

Quick, because the end of a line (everything behind its time) comes from a pool rendered once; the counts of truth.json
are taken from how often each end was used, not by reading the log.
"""
import argparse
import json
import os
import random
from collections import Counter
from datetime import datetime, timedelta, timezone

END = datetime(2026, 6, 30, 15, tzinfo=timezone.utc)
HOUR, DAY = 3_600_000, 86_400_000
HERE = "\x01"  # the place of a number that differs from failure to failure
RECREATED, TROUBLED_HOURS = 14, 6

ACTIONS = {"tool.run": 880, "verification.run": 36, "verification.pass": 33, "tool.create": 15, "tool.update": 12,
           "verification.fail": 9, "tool.delete": 8, "tool.export": 4, "tool.import": 3}
MESSAGES = """実行タイムアウト: @ms を超過しました
必須パラメータが不足しています: p@
ツールが見つかりません: dt_@
ENOENT: no such file or directory, open '/srv/work/@.json'
EACCES: permission denied, open '/srv/data/@'
connect ECONNREFUSED 10.0.3.17:@
connect ETIMEDOUT 192.168.@.12:443
Unexpected token < in JSON at position @
Request failed with status code 503 (request req_@)
Request failed with status code 429, retry after @s
socket hang up (session @)
Cannot read properties of undefined (reading 'f@')
Maximum call stack size exceeded at frame @
JavaScript heap out of memory (job @)
Invalid URL: http://host-@/
出力サイズが上限を超えました: @ bytes
getaddrinfo ENOTFOUND api-@.example.com
certificate has expired (serial @)
duplicate key value violates unique constraint "pk_@"
lock wait timeout exceeded; trx @
Assertion failed: expected 3, got @
ファイルが大きすぎます: @ KB
ENOSPC: no space left on device, write (fd @)
EMFILE: too many open files, open 'chunk-@'
Token expired at @
unsupported encoding: x-@
regex timeout after @ steps
date out of range: @
checksum mismatch for block @
<script>alert('@')</script> は許可されていない入力です""".split("\n")
REASONS = ["eval-usage", "command-injection", "network-access", "hardcoded-secret", "critical: forbidden-function", "security: code-injection"]
WARNINGS = ["high memory usage", "deprecated parameter", "slow query", "危険パターンの疑い"]
WORDS = [a + b for a in ("src/", "日誌", "re", "data-", "co", "archive.") for b in ("in.ts", "ka", "log", "92", "x/y", "表")]
DAYLIGHT = [2, 1, 1, 1, 1, 2, 4, 8, 14, 18, 19, 17, 12, 18, 20, 19, 17, 13, 9, 7, 6, 5, 4, 3]
CLASSES = [(100, "<100ms"), (500, "100-500ms"), (1_000, "500ms-1s"), (5_000, "1-5s"), (10_000, "5-10s"), (float("inf"), ">=10s")]
DAMAGE = ["torn", "glued", "blank", "nul", "bad_utf8", "text", "array", "no_timestamp"]

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PAIRS = [a + b for a in DIGITS for b in DIGITS]
TRIPLES = [a + b for a in PAIRS for b in DIGITS]
CLOCK = ["T%02d:%02d:%02d." % (s // 3600, s // 60 % 60, s % 60) for s in range(86_400)]
MILLIS = ["%03dZ" % ms for ms in range(1000)]


def js(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class End:
    """What stands behind the time in a line, and what it says."""

    def __init__(self, tool, action, actor, details, message, ok):
        self.tool, self.action, self.message, self.ok = tool, action, message, ok
        self.ms = details.get("executionTimeMs")
        self.warned = "warning" in details
        self.text = '","action":"%s","toolId":"%s","toolName":"%s","actor":"%s","details":%s,"success":%s,"errorMessage":%s}\n' % (
            action, tool[0], tool[1], actor, js(details), "true" if ok else "false", js(message).replace("\\u0001", HERE))


def make_tools(dice, count, folder):
    os.makedirs(folder, exist_ok=True)
    tools = []
    for i in range(count):
        tool = ("dt_%012x" % dice.getrandbits(48), "%s_%s" % ("parse format fetch merge split count render verify convert extract".split()[i % 10],
                "json csv log markdown image invoice diff schema url report".split()[i // 10 % 10]) + ("_%d" % (i // 100) if i >= 100 else ""))
        tools.append(tool)
        definition = {"id": tool[0], "name": tool[1], "description": tool[1].replace("_", " ") + " を行うツール", "mode": "function",
                      "parameters": [{"name": "input", "type": "string", "required": True, "description": "入力"}],
                      "code": "async function execute(params) {\n  return { ok: true, n: %d };\n}\n" % i,
                      "createdAt": "2026-01-%02dT09:00:00.000Z" % (1 + i % 28), "updatedAt": "2026-02-01T09:00:00.000Z",
                      "usageCount": 0, "confidenceScore": round(dice.random(), 2), "verificationStatus": dice.choice(["passed", "unverified"]),
                      "tags": [], "createdBy": "agent-%d" % (i % 7)}
        with open(os.path.join(folder, tool[0] + ".json"), "w", encoding="utf-8") as file:
            json.dump(definition, file, ensure_ascii=False, indent=2)
    return tools


def make_end(dice, action, tool, ln_ms, fails=None):
    details, message, ok = {}, None, True
    if action == "tool.run":
        details["executionTimeMs"] = min(600_000, max(1, int(dice.lognormvariate(ln_ms, 0.8))))
        words = dice.randint(600, 8_000) if dice.random() < 0.0008 else dice.randint(1, 22)
        details["parameters"] = {"input": " ".join(dice.choices(WORDS, k=words)), "limit": dice.randint(1, 500), "dry": dice.random() < 0.5}
        if dice.random() < 0.01:
            details["warning"] = dice.choice(WARNINGS)
        if fails or fails is None and dice.random() < 0.05:
            message, ok = MESSAGES[min(int(dice.expovariate(0.17)), len(MESSAGES) - 1)].replace("@", HERE), False
    elif action == "verification.fail":
        details, ok = {"reason": dice.choice(REASONS), "riskLevel": dice.choice(["high", "critical"])}, False
    else:
        details["source"] = "task-%d" % dice.randint(1, 400)
    return End(tool, action, dice.choice(["system", "agent-1", "agent-2", "operator"]), details, message, ok)


def make_ends(dice, used, size):
    weights = [1 / (k + 1) ** 1.1 for k in range(len(used))]
    speeds = [dice.gauss(5.2, 0.9) for _ in used]
    actions = dice.choices(list(ACTIONS), ACTIONS.values(), k=size)
    return [make_end(dice, action, used[k], speeds[k]) for action, k in zip(actions, dice.choices(range(len(used)), weights, k=size))]


def lines_of_hours(dice, start, hours, lines):
    weights = [DAYLIGHT[(start // HOUR + h) % 24] * dice.uniform(0.6, 1.4) * (8 if dice.random() < 0.01 else 1) for h in range(hours)]
    total, sum_so_far, before = sum(weights), 0.0, 0
    for weight in weights:
        sum_so_far += weight
        upto = round(lines * sum_so_far / total)
        yield upto - before
        before = upto


def damaged(dice, kind, good):
    if kind == "torn":
        return good[:dice.randint(5, 60)] + b"\n"
    return {"glued": good[:-1] + good, "blank": b"\n", "nul": b"\0" * dice.randint(1, 4096) + b"\n",
            "bad_utf8": good.replace(b'"actor":"', b'"actor":"\xff\xfe', 1), "text": b"Error: write EIO at Object.writeSync (node:fs:932:3)\n",
            "array": b"[1,2,3]\n", "no_timestamp": b'{"id":"audit_x","action":"tool.run","success":true}\n'}[kind]


class Truth:
    """Counts along."""

    def __init__(self):
        self.used, self.hours, self.failures, self.messages = Counter(), Counter(), Counter(), Counter()
        self.days_created = Counter()
        self.broken, self.late, self.newest = [], 0, 0

    def document(self, arguments, ends, size, lines):
        actions, tools, failed, buckets, templates, time = Counter(), Counter(), Counter(), Counter(), Counter(), Counter()
        runs = ok = longest = warned = verification = 0
        for i, n in self.used.items():
            end = ends[i]
            actions[end.action] += n
            warned += n if end.warned else 0
            verification += n if end.action == "verification.fail" else 0
            if not end.ok:
                failed[end.tool[0]] += n
            if end.message:
                templates[end.message.replace(HERE, "@")] += n
            if end.action == "tool.run":
                runs, ok, longest = runs + n, ok + (n if end.ok else 0), max(longest, end.ms)
                tools[end.tool[0]] += n
                time[end.tool[0]] += n * end.ms
                buckets[next(name for top, name in CLASSES if end.ms < top)] += n
        inserted = [one for one in self.broken if one["kind"] != "bad_utf8"]
        blank = sum(one["kind"] == "blank" for one in inserted)
        return {"arguments": arguments, "bytes": size, "lines": lines + len(inserted), "readable": lines, "blank": blank,
                "rejected": len(inserted) - blank, "damaged": self.broken, "late": self.late, "actions": actions,
                "runs": runs, "successes": ok, "failures": sum(self.failures.values()), "failuresByTool": failed, "runsByTool": tools,
                "warnings": warned, "verificationFailures": verification, "timeMs": {"sum": sum(time.values()), "max": longest, "classes": buckets},
                "timeMsByTool": time, "failureTemplates": templates, "distinctMessages": len(self.messages), "topMessages": self.messages.most_common(5),
                "failuresByHour": {datetime.fromtimestamp(h * 3600, timezone.utc).strftime("%Y-%m-%dT%H:00:00Z"): n for h, n in sorted(self.failures.items())},
                "createdByDay": self.days_created}


def write_hour(dice, base, count, choose, ends, texts, truth):
    """The lines of one hour, in the order they are written."""
    stamps = sorted(base + ms for ms in dice.choices(range(HOUR), k=count))
    chosen = choose(count, stamps)
    late = dice.sample(range(count), count // 500 + (dice.random() < count % 500 / 500))
    for k in late:
        stamps[k] -= dice.randint(1, 5 * HOUR if dice.random() < 0.05 else 120_000)
    noise = dice.choices(TRIPLES, k=count)
    lines = []
    for t, i, salt in zip(stamps, chosen, noise):
        day, ms = divmod(t, DAY)
        second, ms = divmod(ms, 1000)
        high, low = divmod(t, 1_679_616)
        lines.append(f'{{"id":"audit_{start_of_id(high)}{PAIRS[low // 1296]}{PAIRS[low % 1296]}_{salt}{PAIRS[ms]}0","timestamp":"{date_of(day)}{CLOCK[second]}{MILLIS[ms]}{texts[i]}')
    for k, i in enumerate(chosen):
        end = ends[i]
        if not end.ok:
            truth.failures[stamps[k] // HOUR] += 1
            if end.message:
                number = str(dice.randint(1_000, 99_999))
                lines[k] = lines[k].replace(HERE, number)
                truth.messages[end.message.replace(HERE, number)] += 1
        elif end.action == "tool.create":
            truth.days_created[date_of(stamps[k] // DAY)] += 1
    for t in stamps:
        truth.late += t < truth.newest
        truth.newest = max(truth.newest, t)
    truth.used.update(chosen)
    return lines


_starts, _dates = {}, {}


def start_of_id(high):
    if high not in _starts:
        text, rest = "", high
        while rest:
            rest, digit = divmod(rest, 36)
            text = DIGITS[digit] + text
        _starts[high] = text
    return _starts[high]


def date_of(day):
    if day not in _dates:
        _dates[day] = (datetime(1970, 1, 1) + timedelta(days=day)).strftime("%Y-%m-%d")
    return _dates[day]


def generate(folder, lines=1_000_000, days=90, seed=1, tools=100, broken=0, partial=False, end=END):
    """Writes the workspace; gives what was written in truth.json."""
    dice = random.Random(seed)
    known = make_tools(dice, tools, os.path.join(folder, ".pi", "tools"))
    used = known[:max(1, tools - tools // 10)]
    ends = make_ends(dice, used, min(60_000, max(2_000, lines // 4)))
    pool, busiest = range(len(ends)), used[0]
    failing = [len(ends) + k for k in range(200)]
    ends += [make_end(dice, "tool.run", busiest, 5.2, True) for _ in failing]
    anew = [len(ends), len(ends) + 1]
    ends += [make_end(dice, action, busiest, 0) for action in ("tool.delete", "tool.create")]
    texts = [end.text for end in ends]
    by_tool = {}
    for i in pool:
        if ends[i].message:
            by_tool.setdefault(ends[i].tool, []).append(i)
    rare = sorted(by_tool.values(), key=len)[-12:] or [[0]]

    start = int((end - timedelta(days=days)).timestamp()) * 1000
    recreated = (start + days * DAY // 2) // DAY * DAY + RECREATED * HOUR
    hours = days * 24
    incidents = set(dice.sample(range(hours), max(1, hours // 120)))
    breaks = sorted(dice.randrange(lines) for _ in range(broken))
    truth, written, size = Truth(), 0, 0
    os.makedirs(os.path.join(folder, ".pi", "logs"), exist_ok=True)
    with open(os.path.join(folder, ".pi", "logs", "dynamic-tools-audit.jsonl"), "wb", buffering=1 << 20) as log:
        for hour, count in enumerate(lines_of_hours(dice, start, hours, lines)):
            base = start + hour * HOUR

            def choose(n, stamps):
                chosen = dice.choices(pool, k=n)
                if hour in incidents:
                    kind = dice.choice(rare)
                    for k in dice.sample(range(n), n // 3):
                        chosen[k] = dice.choice(kind)
                if recreated <= base < recreated + TROUBLED_HOURS * HOUR:
                    chosen = [dice.choice(failing) if ends[i].tool == busiest and ends[i].action == "tool.run" and dice.random() < 0.67 else i for i in chosen]
                if base == recreated:
                    chosen[:2] = anew[:n]
                return chosen

            out = [line.encode() for line in write_hour(dice, base, count, choose, ends, texts, truth)] if count else []
            while breaks and breaks[0] < written + count:
                at, kind = breaks.pop(0), DAMAGE[len(truth.broken) % len(DAMAGE)]
                place = at - written
                bad = damaged(dice, kind, out[place].splitlines(True)[-1])
                # A wrong byte in a name leaves the line readable: it stands in place of the good one, others before it.
                out[place] = bad if kind == "bad_utf8" else bad + out[place]
                truth.broken.append({"before": at, "kind": kind})
            data = b"".join(out)
            log.write(data)
            written, size = written + count, size + len(data)
        if partial:
            size += log.write(b'{"id":"audit_partial","timestamp":"2026-06-30T15')
    document = truth.document({"lines": lines, "days": days, "seed": seed, "tools": tools, "broken": broken, "partial": partial}, ends, size, lines)
    with open(os.path.join(folder, "truth.json"), "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=1, sort_keys=True)
    return document


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tools", type=int, default=100)
    parser.add_argument("--broken", type=int, default=0, help="lines that are damaged, of eight kinds in turn")
    parser.add_argument("--partial", action="store_true", help="the last line is still being written")
    arguments = vars(parser.parse_args())
    made = generate(**arguments)
    print("%(lines)d lines, %(bytes)d bytes" % made)


if __name__ == "__main__":
    main()
