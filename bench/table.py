"""The table of goals: what was to be reached, what was measured, and whether it holds."""
import math


class Row:
    """One goal against one other. The value is to be at most the gate; None where it was not measured, and why."""

    def __init__(self, goal, task, other, gate, moonshot, unit="×"):
        self.goal, self.task, self.other, self.gate, self.moonshot, self.unit = goal, task, other, gate, moonshot, unit
        self.value, self.detail = None, "not measured"

    def measured(self, value, detail=""):
        self.value, self.detail = value, detail
        return self

    def not_measured(self, why):
        self.detail = why
        return self

    def holds(self):
        return self.value is not None and (self.gate is None or self.value <= self.gate)

    def verdict(self):
        if self.value is None:
            return "–"
        if self.moonshot is not None and self.value <= self.moonshot:
            return "yes, moonshot"
        return "" if self.gate is None else "yes" if self.holds() else "**no**"

    def show(self, number):
        if number is None:
            return "–"
        if number == 0:
            return "0" + self.suffix()
        digits = max(0, 2 - math.floor(math.log10(abs(number)))) if abs(number) < 100 else 0
        return f"{number:,.{min(digits, 5)}f}".rstrip("0").rstrip(".") + self.suffix() if digits else f"{number:,.0f}" + self.suffix()

    def suffix(self):
        return "" if self.unit in ("", "×") else " " + self.unit

    def line(self):
        limit = lambda number: "–" if number is None else "≤ " + self.show(number)
        return "| %s | %s | %s | %s | %s | **%s** | %s | %s |" % (
            self.goal, self.task, self.other, limit(self.gate), limit(self.moonshot), self.show(self.value), self.detail, self.verdict())


HEAD = """| # | task | compared with | gate | moonshot | measured | in figures | holds |
|---|---|---|---|---|---|---|---|"""


def table(rows):
    return "\n".join([HEAD] + [row.line() for row in rows])


def seconds(value):
    return "%.2f s" % value if value >= 1 else "%.0f ms" % (value * 1000) if value >= 0.01 else "%.1f ms" % (value * 1000)
