"""Sentences of other fields (health, retail, finance, energy, industry), labelled by hand, hold the score."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from deckgen.figures import find_figures
from folding import fold, shows

pytestmark = pytest.mark.slow

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass
class Score:
    needed: int = 0
    found: int = 0
    pairs: int = 0
    paired: int = 0
    shown: int = 0
    right: int = 0
    forbidden: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / max(self.needed, 1)

    @property
    def precision(self) -> float:
        return self.right / max(self.shown, 1)


def split_bold(marked: str) -> tuple[str, list[tuple[int, int]]]:
    text, bold = "", []
    for index, part in enumerate(marked.split("**")):
        if index % 2:
            bold.append((len(text), len(text) + len(part)))
        text += part
    return text, bold


def score_sentences(name: str) -> Score:
    score = Score()
    for entry in yaml.safe_load((FIXTURES / name).read_text(encoding="utf-8")):
        text, bold = split_bold(entry["text"])
        rows = [
            (
                text[found.value.start : found.value.end],
                text[found.before.start : found.before.end] if found.before else "",
                " ".join(text[slice(*part)] for part in (*found.lead, *found.tail)),
            )
            for found in find_figures(text, bold)
        ]
        _add(score, entry, rows)
    return score


def _add(score: Score, entry: dict, rows: list[tuple[str, str, str]]) -> None:
    required, optional = entry.get("required") or [], entry.get("optional") or []
    for wanted in required:
        hits = [row for row in rows if shows(wanted["value"], row[0])]
        score.needed += 1
        score.found += bool(hits)
        if not hits:
            score.mistakes.append(f"missing {wanted} in {entry['text']!r}: {rows}")
        if "before" in wanted:
            paired = any(row[1] and shows(wanted["before"], row[1]) for row in hits)
            score.pairs += 1
            score.paired += paired
            if not paired:
                score.mistakes.append(f"no pair {wanted} in {entry['text']!r}: {rows}")
    for row in rows:
        known = (*required, *optional)
        right = any(shows(k["value"], row[0]) or shows(k.get("before", k["value"]), row[0]) for k in known)
        score.shown += 1
        score.right += right
        if not right:
            score.mistakes.append(f"extra {row} in {entry['text']!r}")
        if not row[2].strip():
            score.mistakes.append(f"no label for {row} in {entry['text']!r}")
        score.forbidden += [never for never in entry.get("never") or [] if shows(never, row[0])]


@pytest.mark.parametrize(
    ("name", "recall", "precision", "pairs"),
    [("fields.yaml", 0.97, 0.92, 0.95), ("holdout.yaml", 0.97, 0.92, 0.85), ("blind.yaml", 1.0, 0.95, 1.0)],
)
def test_labelled_sentences_hold_the_score(name: str, recall: float, precision: float, pairs: float) -> None:
    """Nearly every labelled figure and pair is found, little else, nothing forbidden, every figure has a label."""
    score = score_sentences(name)
    report = "\n".join(score.mistakes)
    assert score.recall >= recall, report
    assert score.precision >= precision, report
    assert score.paired / score.pairs >= pairs, report
    assert not score.forbidden
    assert "no label" not in report


@pytest.mark.parametrize("name", ["pairs.yaml", "pairs2.yaml"])
def test_labelled_pairs_hold_the_score(name: str) -> None:
    """Nearly every pair is found, and where a text has none, none."""
    missed, wrong, count = [], [], 0
    for entry in yaml.safe_load((FIXTURES / name).read_text(encoding="utf-8")):
        text, wanted = entry["text"], [(fold(str(early)), fold(str(late))) for early, late in entry.get("pairs") or []]
        found = [
            (fold(text[one.before.start : one.before.end]), fold(text[one.value.start : one.value.end]))
            for one in find_figures(text)
            if one.before
        ]
        count += len(wanted)
        missed += [(text, pair) for pair in wanted if not any(_is_same(pair, other) for other in found)]
        wrong += [(text, pair) for pair in found if not any(_is_same(other, pair) for other in wanted)]
    assert len(missed) <= 0.05 * count, missed
    assert len(wrong) <= 0.02 * count, wrong


def _is_same(wanted: tuple[str, str], found: tuple[str, str]) -> bool:
    """Tell whether two pairs are one, a noun more or less behind each value."""
    return all(one.startswith(other) or other.startswith(one) for one, other in zip(wanted, found, strict=True))
