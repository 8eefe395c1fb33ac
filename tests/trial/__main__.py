"""The trial: double edits of decks and notes by the hundred, kinds of saving, and the table of what went wrong.

PYTHONPATH=src:tests:tools python -m trial --runs 300 --seed 1
PYTHONPATH=src:tests:tools python -m trial --hand 'shape moved' --note 'company renamed' --seed 3 --keep /tmp/one
"""

import argparse
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import product
from multiprocessing import Pool
from pathlib import Path
from random import Random

from trial.courses import FLAVORS, make_folder
from trial.crash import MOMENTS, try_moment
from trial.marks import HANDS
from trial.noise import NOISES, OFFICE, RENDERED
from trial.notes import NOTES, VARIANTS
from trial.saving import try_noise
from trial.trial import Case, Verdict, try_case

COLUMNS = ("lost_hand", "lost_notes", "invalid", "unstable", "odd")


def draw_cases(runs: int, seed: int, *, office: bool) -> list[Case]:
    """Return cases: all pairs in a random order, again and again; a third is saved by some other program."""
    chance = Random(seed)  # noqa: S311 - the same cases each time
    pairs: list[tuple[str, str]] = []
    while len(pairs) < runs:
        more = list(product(HANDS, NOTES))
        chance.shuffle(more)
        pairs += more
    noises = [name for name in NOISES if office or name not in RENDERED]
    return [
        Case(
            hand=hand,
            note=note,
            seed=chance.randrange(VARIANTS),
            flavor=chance.choice(("plain", *FLAVORS)),
            saved_by=chance.choice(noises) if chance.random() < 1 / 3 else "",
        )
        for hand, note in pairs[:runs]
    ]


def run_case(case: Case, keep: Path | None = None, arguments: tuple[str, ...] = ()) -> Verdict:
    """Try a case in a folder of its own, which is removed again unless it is to be kept."""
    folder = keep or make_folder("case")
    try:
        return try_case(case, folder / "course", *arguments)
    except Exception as error:  # noqa: BLE001 - one case must not end the trial
        return Verdict(case, odd=(f"the trial itself: {error!r}",))
    finally:
        if keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def tell(verdict: Verdict) -> None:
    """Print what is wrong with one case."""
    if verdict.faults:
        print(f"\n{verdict.case}\n    hand: {verdict.about}")
        for column in COLUMNS:
            for line in getattr(verdict, column)[:6]:
                print(f"    {column}: {line}")
        sys.stdout.flush()


def sum_up(verdicts: list[Verdict]) -> None:
    """Print how many cases went wrong, by kind of hand edit and of note edit."""
    for title, kind in (
        ("hand edit", "hand"),
        ("edit of the notes", "note"),
        ("saved by", "saved_by"),
        ("course", "flavor"),
    ):
        rows: dict[str, Counter[str]] = {}
        for verdict in verdicts:
            row = rows.setdefault(getattr(verdict.case, kind) or "–", Counter())
            row["runs"] += 1
            row.update(column for column in COLUMNS if getattr(verdict, column))
            row["conflict"] += verdict.conflict
        print(f"\n{title:34}" + "".join(f"{column:>11}" for column in ("runs", *COLUMNS, "conflict")))
        for name, row in sorted(rows.items()):
            print(f"{name:34}" + "".join(f"{row[column] or '–':>11}" for column in ("runs", *COLUMNS, "conflict")))
    total = Counter(column for verdict in verdicts for column in COLUMNS if getattr(verdict, column))
    wrong = sum(bool(verdict.faults) for verdict in verdicts)
    skipped = sum(verdict.skipped for verdict in verdicts)
    conflicts = sum(verdict.conflict for verdict in verdicts)
    print(
        f"\n{len(verdicts)} runs, {skipped} without anything to edit, {conflicts} conflicts, {wrong} wrong:",
        dict(total),
    )


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m trial", description=__doc__)
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hand", help="only this hand edit")
    parser.add_argument("--note", help="only this edit of the notes")
    parser.add_argument("--noise", help="saved by this program")
    parser.add_argument("--flavor", choices=FLAVORS)
    parser.add_argument("--keep", type=Path, help="leave the folder of the only case here")
    parser.add_argument("--office", action="store_true", help="let LibreOffice save some of them")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--args", default="", help="more arguments for the build")
    parser.add_argument("--only-noise", action="store_true", help="the kinds of saving, without hand edits")
    parser.add_argument("--only-moments", action="store_true", help="builds that end badly")
    parser.add_argument("--moment", help="only this one of them")
    parser.add_argument("--list", action="store_true", help="names of all edits")
    return parser.parse_args()


def choose_cases(wanted: argparse.Namespace) -> list[Case]:
    """Return what is to be tried."""
    if wanted.hand and wanted.note:
        return [Case(wanted.hand, wanted.note, wanted.seed, wanted.flavor or "plain", wanted.noise or "")]
    cases = draw_cases(
        max(wanted.runs * 80, 1) if wanted.hand or wanted.note else wanted.runs, wanted.seed, office=wanted.office
    )
    cases = [case for case in cases if wanted.hand in {None, case.hand} and wanted.note in {None, case.note}]
    cases = [case._replace(flavor=wanted.flavor or case.flavor) for case in cases[: wanted.runs]]
    return [case._replace(saved_by=wanted.noise or case.saved_by) for case in cases]


def try_all(cases: list[Case], wanted: argparse.Namespace) -> Iterator[Verdict]:
    """Yield the verdicts as they come."""
    arguments = tuple(wanted.args.split())
    if wanted.jobs == 1:
        yield from (run_case(case, wanted.keep, arguments) for case in cases)
        return
    with Pool(wanted.jobs) as pool:
        yield from pool.imap_unordered(partial(run_case, arguments=arguments), cases)


def try_noises(names: list[str], flavor: str) -> int:
    """Let programs save decks, print what was wrong, return the exit code."""
    code = 0
    for name in names:
        lines = try_noise(name, flavor)
        print(f"{name:50}", "good" if not lines else "\n    ".join(["", *lines]), flush=True)
        code |= bool(lines)
    return code


def try_moments(only: str | None) -> int:
    """Let builds end badly, print what was wrong, return the exit code."""
    code = 0
    for name in MOMENTS:
        if only in {None, name}:
            lines = try_moment(name)
            print(f"{name:50}", "good" if not lines else "\n    ".join(["", *lines]), flush=True)
            code |= bool(lines)
    return code


def main() -> int:
    wanted = read_arguments()
    if wanted.list:
        print(*HANDS, "", *NOTES, "", *NOISES, "", *MOMENTS, sep="\n")
        return 0
    if wanted.only_noise:
        names = [name for name in NOISES if OFFICE or name not in RENDERED]
        return try_noises([name for name in names if wanted.noise in {None, name}], wanted.flavor or "plain")
    if wanted.only_moments:
        return try_moments(wanted.moment)
    verdicts = []
    for verdict in try_all(choose_cases(wanted), wanted):
        print(end="." if len(verdicts) % 10 else "|", file=sys.stderr, flush=True)
        tell(verdict)
        verdicts.append(verdict)
    sum_up(verdicts)
    return int(any(verdict.faults for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
