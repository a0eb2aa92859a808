"""Medians, quantiles and ratios of a run's samples. None stands for what was not measured."""

import math
from statistics import median

NODE = "node"
HELLO = "hello"
DIRECT = "direct"
MEGABYTE = 1_000_000
SMALL_FUNCTION = 128 * 1024 * 1024


def quantile(samples, share):
    """Between the two samples that are nearest to it."""
    ordered = sorted(samples)
    place = (len(ordered) - 1) * share
    below = math.floor(place)
    above = math.ceil(place)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


class Figures:
    """Times in milliseconds, sizes in millions of bytes."""

    def __init__(self, results):
        self.results = results
        self._contenders = results["contenders"]

    def title(self, name):
        return "direct call, no function" if name == DIRECT else self._contenders[name]["title"]

    def forwards(self, name):
        return name == DIRECT or self._contenders[name]["forwards"]

    def all_forward(self, names):
        return all(self.forwards(name) for name in names)

    def names(self, part):
        """Those that a part of the results has figures for, in the order in which they were asked for."""
        found = self.results.get(part, ())
        present = set(found) if isinstance(found, dict) else {record["contender"] for record in found}
        return [name for name in (*self._contenders, DIRECT) if name in present]

    def starts(self, name, cache, field):
        """The samples of a time of cold starts."""
        return [record[field] / 1000 for record in self._cold(name, cache)]

    def start(self, name, cache, field="first_answer"):
        samples = self.starts(name, cache, field)
        return median(samples) if samples else None

    def memory_of_start(self, name, cache, field):
        samples = [record[field] / MEGABYTE for record in self._cold(name, cache)]
        return median(samples) if samples else None

    def warm(self, name, share):
        samples = self.results.get("warm", {}).get(name)
        return quantile(samples, share) / 1000 if samples else None

    def above_direct(self, name):
        return difference(self.warm(name, 0.5), self.warm(DIRECT, 0.5))

    def size(self, name, what):
        size = self._contenders.get(name, {}).get(what)
        return size / MEGABYTE if size else None

    def endurance(self, name, heap=None):
        """The record of a run with this heap; without one, with the runtime's own choice, where nothing may fail."""
        for record in self.results.get("endurance", ()):
            if record["contender"] == name and record["heap"] == heap:
                return record
        return None

    def peak(self, name):
        record = self.endurance(name)
        return record["peak"] / MEGABYTE if record else None

    def small_peak(self, name):
        """With the small heap; without bound if not all creates went well with it."""
        record = self.endurance(name, self.results["settings"]["small_heap_mb"])
        if record is None:
            return None
        return math.inf if record["failure"] else record["peak"] / MEGABYTE

    def lives_in_small_function(self, name):
        """With the small heap all its creates were right, and all its memory together was never more than 128 MB."""
        peak = self.small_peak(name)
        return None if peak is None else peak <= SMALL_FUNCTION / MEGABYTE

    def _cold(self, name, cache):
        return [
            record
            for record in self.results.get("cold", ())
            if record["contender"] == name and record["cache"] == cache
        ]


def ratio(value, base):
    return None if value is None or not base else value / base


def difference(value, base):
    return None if value is None or base is None else value - base
