"""Tenken and its peers as commands. A peer that is not installed is left out, and the table says so."""
import json
import os
import re
import shlex
import shutil
import subprocess

from processes import Failed, installed, run, text_of

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
NOW, LATER = "2026-06-30T15:00:00Z", "2026-07-02T15:00:00Z"  # the end of the made-up logs, and of what is appended to them


class Tenken:
    """./tenken as a whole process, and the measuring entries of src/jmh inside one, with the very options ./tenken gives Java."""

    def __init__(self, work):
        self.launcher = os.path.join(TOP, "tenken")
        self.work = work
        self.version = text_of([self.launcher, "--version"])
        subprocess.run([os.path.join(TOP, "mvnw"), "-B", "-q", "-Pjmh", "-DskipTests", "test-compile"], cwd=TOP, check=True, stdout=subprocess.DEVNULL)
        self.command = self.java("--version")
        self.console = self.java("events", "--help")  # started as the window is

    def java(self, *arguments):
        """The program and the options with which the launcher starts this, and the measuring entries beside it."""
        traced = subprocess.run(["sh", "-x", self.launcher, *arguments], capture_output=True, text=True, check=True, cwd=self.work).stderr
        started = [line for line in traced.split("\n") if "tenken.Main" in line and line.startswith("+ exec ")][-1]
        words = shlex.split(started)[2:]
        java = words[:words.index("tenken.Main")]
        path = java.index("-cp") + 1
        java[path] += os.pathsep + os.path.join(TOP, "target", "jmh-classes")
        return java

    def state(self, name):
        return os.path.join(self.work, "state-" + name)

    def forget(self, name):
        shutil.rmtree(self.state(name), ignore_errors=True)

    def index(self, workspace, name):
        return run([self.launcher, "index", "-w", workspace, "--state", self.state(name)])

    def cold_index(self, workspace, name):
        self.forget(name)
        return self.index(workspace, name)

    def ask(self, *arguments, workspace, name):
        done = run([self.launcher, *arguments, "--json", "--zone", "UTC", "--now", NOW, "-w", workspace, "--state", self.state(name)], keep=True)
        return json.loads(done.out)

    def inside(self, entry, workspace, name, *arguments, keep=True, now=NOW, java=None):
        return run([*(java or self.command), "tenken.bench." + entry, workspace, self.state(name), now, *map(str, arguments)], keep=keep)

    def measured(self, entry, workspace, name, *arguments, now=NOW):
        """What an entry measures inside a console, with the options of one that stays open."""
        return json.loads(self.inside(entry, workspace, name, *arguments, now=now, java=self.console).out)

    def window(self, workspace, name):
        """What the window's thread let one wait while it indexed beneath the window; no display is needed."""
        self.forget(name)
        done = run([*self.console, "-Dglass.platform=Headless", "-Dprism.order=sw", "tenken.bench.WindowPulse", workspace, self.state(name), NOW], keep=True)
        return json.loads(done.out)

    def index_bytes(self, name):
        return sum(os.path.getsize(os.path.join(folder, file)) for folder, _, files in os.walk(self.state(name)) for file in files
                   if file.startswith("index.db"))


class DuckDB:
    def __init__(self, work):
        self.script, self.file = os.path.join(HERE, "duck.js"), os.path.join(work, "duck.db")
        self.version = text_of(["node", self.script, "version"]) if installed("node") else ""
        self.there = bool(re.match(r"v\d", self.version))

    def start(self):
        return run(["node", self.script, "start"])

    def load(self, log):
        for suffix in ("", ".wal"):
            if os.path.exists(self.file + suffix):
                os.remove(self.file + suffix)
        return run(["node", self.script, "load", log, self.file])

    def warm(self, statements, rounds):
        return json.loads(run(["node", self.script, "warm", self.file, str(rounds)], keep=True, given=json.dumps(statements).encode()).out)

    def scan(self, log, rounds):
        return json.loads(run(["node", self.script, "scan", log, str(rounds)], keep=True).out)


class Lnav:
    def __init__(self, work):
        self.there = installed("lnav")
        self.version = text_of(["lnav", "-V"]) if self.there else ""
        self.home = os.path.join(work, "lnav")
        os.makedirs(self.home, exist_ok=True)

    def first_answer(self, log, lines):
        """Indexes the log, as at every start, and counts by action; the answer is checked."""
        done = run(["lnav", "-I", os.path.join(HERE, "lnav"), "-n", "-c", ";SELECT action, count(*) FROM tenken_audit GROUP BY action", log], keep=True,
                   HOME=self.home, XDG_CONFIG_HOME=self.home)
        counted = sum(int(number) for number in re.findall(r"(\d+)\s*$", done.out, re.MULTILINE))
        if counted != lines:
            raise Failed("lnav counted %d of %d lines" % (counted, lines))
        return done
