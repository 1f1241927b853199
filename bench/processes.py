"""Whole processes: how long they take, how much processor time and memory, and what they say."""
import os
import shutil
import statistics
import subprocess
import tempfile
import time


class Failed(Exception):
    """A command that should have worked did not."""


class Run:
    """One run of a process: seconds of the wall and of the processors, and the most memory it held."""

    def __init__(self, wall, cpu, rss_mb, out):
        self.wall, self.cpu, self.rss_mb, self.out = wall, cpu, rss_mb, out


def run(command, keep=False, given=None, **environment):
    """Runs a command (a list, or a text for the shell) to its end. With `keep`, what it printed is kept."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as stdin:
        stdin.write(given or b"")
        stdin.seek(0)
        begin = time.perf_counter()
        process = subprocess.Popen(command, shell=isinstance(command, str), stdin=stdin, stdout=out if keep else subprocess.DEVNULL, stderr=err,
                                   env={**os.environ, **environment})
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            err.seek(0)
            raise Failed("%s ended with %d: %s" % (command if isinstance(command, str) else " ".join(map(str, command[:4])), process.returncode,
                                                    err.read().decode("utf-8", "replace")[-500:]))
        out.seek(0)
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read().decode("utf-8", "replace") if keep else "")


def interleaved(deeds, runs):
    """Does each of {name: deed} in turn, so many times over, and gives {name: [Run]}. What else the machine does strikes all alike."""
    done = {name: [] for name in deeds}
    for _ in range(runs):
        for name, deed in deeds.items():
            done[name].append(deed())
    return done


def wall(runs):
    return statistics.median(one.wall for one in runs)


def cpu(runs):
    return statistics.median(one.cpu for one in runs)


def ratio(ours, theirs):
    """The median of the ratios of paired runs."""
    return statistics.median(a.wall / b.wall for a, b in zip(ours, theirs))


def installed(program):
    return shutil.which(program) is not None


def text_of(command):
    """The first line a command prints, or nothing where it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        return (done.stdout or done.stderr).strip().split("\n")[0]
    except (OSError, subprocess.TimeoutExpired):
        return ""


