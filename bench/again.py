"""A second compile in one process, with a memo: nothing changed, and one bullet changed. CPU time of this process."""

import gc
import statistics
import sys
import time

from course import read_stories, repeat_course

from deckgen import Compilation, Memo, MemoryWorld, compile_course

TURNS = 5
BULLET = "* One more thing that took **3 weeks**\n"


def time_compile(notes: dict[str, str], memo: Memo | None) -> tuple[float, Compilation]:
    """Return the CPU seconds of one compile, and what it gave."""
    gc.collect()
    started = time.process_time()
    compilation = compile_course("stories", world=MemoryWorld(notes), memo=memo)
    return time.process_time() - started, compilation


def split_notes(notes: str) -> dict[str, str]:
    """Return one file a module, as a course of this size is kept."""
    first, *modules = notes.split("\n# Module ")
    texts = [first, *(f"# Module {module}" for module in modules)]
    return {f"stories/{number:05}.md": text for number, text in enumerate(texts)}


def compare_again(notes: str) -> tuple[float, float]:
    """Return the time of a compile that changes nothing, and of one after one bullet, as shares of a first one.

    Raises:
        SystemExit: a memo changed what is made.
    """
    files = split_notes(notes)
    name = next(iter(files))
    time_compile(files, None)
    shares = []
    for _ in range(TURNS):
        memo = Memo()
        first, whole = time_compile(files, memo)
        again, same = time_compile(files, memo)
        edited = {**files, name: files[name] + BULLET}
        bullet, changed = time_compile(edited, memo)
        if same.decks != whole.decks or changed.decks == whole.decks:
            sys.exit("a memo changed what is made")
        shares.append((again / first, bullet / first))
    unchanged, one_bullet = zip(*shares, strict=True)
    return statistics.median(unchanged), statistics.median(one_bullet)


def main() -> None:
    """Print the shares at 17 and at 170 stories."""
    for size in (1, 10):
        unchanged, bullet = compare_again(repeat_course(read_stories(), size))
        print(f"{17 * size:5} stories: unchanged {unchanged:.3f} of a first compile, one bullet {bullet:.3f}")


if __name__ == "__main__":
    main()
