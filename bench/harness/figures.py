"""Medians, quantiles and ratios of a run's samples. None stands for what was not measured."""

import math

NATIVE = "native"
NODE = "node"
HELLO = "hello"
DIRECT = "direct"
MEGABYTE = 1_000_000
SMALL_FUNCTION = 128 * 1024 * 1024
TIMES = ("first_poll", "first_answer", "processor")


def quantile(samples, share):
    """Between the two samples that are nearest to it; None of no samples."""
    if not samples:
        return None
    ordered = sorted(samples)
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    return ordered[below] + (ordered[math.ceil(place)] - ordered[below]) * (place - below)


class Figures:
    """Times in milliseconds, sizes in millions of bytes."""

    def __init__(self, results):
        self.results = results
        self.settings = results["settings"]
        self._contenders = {**results["contenders"], DIRECT: {"title": "direct call, no function", "mark": ""}}

    def title(self, name):
        return f"{self._contenders[name]['title']} {self.mark(name)}".strip()

    def mark(self, name):
        return self._contenders[name]["mark"]

    def names(self, part, **which):
        """Those that a part of the results has figures for, in the order in which they were asked for."""
        found = self.results.get(part, ())
        has = found.__contains__ if isinstance(found, dict) else lambda name: self.records(part, name, **which)
        return [name for name in self._contenders if has(name)]

    def records(self, part, name, **which):
        records = (record for record in self.results.get(part, ()) if record["contender"] == name)
        return [record for record in records if all(record[field] == value for field, value in which.items())]

    def starts(self, name, condition, field):
        """The samples of a time or a size of cold starts."""
        scale = 1000 if field in TIMES else MEGABYTE
        return [record[field] / scale for record in self.records("cold", name, condition=condition)]

    def start(self, name, condition, field="first_answer"):
        return quantile(self.starts(name, condition, field), 0.5)

    def warm(self, name, share):
        return divided(quantile(self.results.get("warm", {}).get(name), share), 1000)

    def size(self, name, what):
        return divided(self._contenders.get(name, {}).get(what), MEGABYTE)

    def peak(self, name, heap=None):
        """Over many creates, with this heap or with the runtime's own choice; without bound if one went wrong."""
        for record in self.records("endurance", name, heap=heap):
            return math.inf if record["failure"] else record["peak"] / MEGABYTE
        return None


def divided(value, base):
    return None if value is None or not base else value / base


def difference(value, base):
    return None if value is None or base is None else value - base
