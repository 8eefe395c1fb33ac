"""How near the writer is to its limit: the same bytes joined from strings, summed and deflated, nothing else."""

import re
import statistics
import sys
import time
import zipfile
import zlib
from pathlib import Path

from deckgen.build.job import load_look
from deckgen.build.making import is_empty, lay_out_module
from deckgen.build.request import CREATED
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course
from deckgen.write import save_pptx

FRAGMENT = re.compile(r"<[^>]*>|[^<]+")


def compare_writer(notes: Path, folder: Path, rounds: int = 5) -> tuple[float, float]:
    """Return the median seconds of writing all decks, and of the limit for the same bytes."""
    found = Diagnostics()
    course, look = read_figures(read_course([notes], found), found), load_look("default", found)
    if look is None:
        sys.exit("the default theme does not load")
    decks = [lay_out_module(course, module, look, found)[1] for module in course.modules if not is_empty(module)]
    writing, limit = [], []
    for _ in range(rounds):
        started = time.perf_counter()
        paths = [save_pptx(pages, look.template, folder / f"{pages.key}.pptx", created=CREATED) for pages in decks]
        writing.append(time.perf_counter() - started)
        limit.append(time_limit(paths))
    return statistics.median(writing), statistics.median(limit)


def time_limit(paths: list[Path]) -> float:
    """Return the seconds that joining, checksums and zlib at level 3 need for the parts of some packages."""
    seconds = 0.0
    for path in paths:
        with zipfile.ZipFile(path) as package:
            parts = [package.read(name) for name in package.namelist()]
        texts = [FRAGMENT.findall(part.decode()) if part[:1] == b"<" else part for part in parts]
        started = time.perf_counter()
        for text in texts:
            data = text if isinstance(text, bytes) else "".join(text).encode()
            zlib.crc32(data)
            deflate = zlib.compressobj(3, zlib.DEFLATED, -15, 6)
            deflate.compress(data)
            deflate.flush()
        seconds += time.perf_counter() - started
    return seconds
