"""Run programs one after the other, interleaved, and keep the median of their times and the peak of their memory.

Times are those of the processor, so that what else the machine does counts little.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One program on one input."""

    seconds: float
    """Median of all runs, of processor time."""
    mebibytes: float
    """Largest resident size of all runs."""
    clock: float
    """Median of all runs, of time by the clock: says something on a quiet machine alone."""


def run_once(command: Sequence[str]) -> Measured:
    """Run a program to its end.

    Raises:
        SystemExit: it failed; its error output is shown.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed with {process.returncode}: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Measured(
        seconds=usage.ru_utime + usage.ru_stime,
        mebibytes=usage.ru_maxrss * unit / (1 << 20),
        clock=time.perf_counter() - started,
    )


def run_interleaved(commands: Mapping[str, Sequence[str]], rounds: Mapping[str, int]) -> dict[str, Measured]:
    """Run every command as often as its rounds say, taking turns so that a slow minute hurts all alike."""
    runs: dict[str, list[Measured]] = {name: [] for name in commands}
    for turn in range(max(rounds[name] for name in commands)):
        for name, command in commands.items():
            if turn < rounds[name]:
                runs[name].append(run_once(command))
    return {
        name: Measured(
            seconds=statistics.median(run.seconds for run in done),
            mebibytes=max(run.mebibytes for run in done),
            clock=statistics.median(run.clock for run in done),
        )
        for name, done in runs.items()
    }
