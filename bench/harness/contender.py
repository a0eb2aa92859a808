"""What the measurements know of whom they measure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

COLD = "cold"
SHARES = "shares"
WARM = "warm"
MEMORY = "memory"
GROWTH = "growth"
PARTS = (COLD, SHARES, WARM, MEMORY, GROWTH)
ALL = frozenset(PARTS)


@dataclass(frozen=True)
class Contender:
    """
    event: what it is invoked with
    status: that of the answer which is expected; 201 is a create that went to Graph, whose answer has an id
    mark: of what it does less than this function, as the tables explain it
    measured: the parts of a run in which it takes part
    grows: the payloads that it takes of those that grow
    heap_option: how its heap is bounded, with %d for MB
    files: what belongs to it and its runtime, directories and files; evicted from the page cache for cold starts
    package, executable: what is weighed, if there is such a thing
    """

    name: str
    title: str
    command: tuple
    directory: Path
    event: bytes
    status: int = 201
    mark: str = ""
    measured: frozenset = ALL
    grows: tuple = ()
    environment: Mapping = field(default_factory=dict)
    heap_option: Optional[str] = "-Xmx%dm"
    files: tuple = ()
    package: Optional[Path] = None
    executable: Optional[Path] = None

    @property
    def forwards(self):
        return self.status == 201

    def command_with(self, options):
        """Native executables, java and node all take options right after their own name."""
        return [str(part) for part in (self.command[0], *options, *self.command[1:])]

    def expects(self, status, body):
        return status == self.status and (not self.forwards or "id" in json.loads(body))
