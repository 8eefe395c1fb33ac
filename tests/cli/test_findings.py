"""Findings as people read them."""

import sys
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.cli.findings import draw_excerpt, echo_findings, format_finding, mask_controls, sum_up
from deckgen.cli.report import offer_manual
from deckgen.cli.table import measure_text
from deckgen.diagnostics import Diagnostic, Location, Severity


def warning(**changes):
    at = Location("stories/04.md", 12, 5, 7, "ab\tcd company said")
    return Diagnostic(**{"severity": Severity.WARNING, "code": "stub", "message": "too short", "at": at} | changes)


def test_a_finding_reads_like_a_compilers():
    """Place, severity, code, message; the source line; carets; the remedy."""
    at = Location("stories/04.md", 12, 4, 7, "no company")
    lines = format_finding(warning(at=at, hint="say more")).replace("\x1b[0m", "").split("\n")
    assert lines == [
        "stories/04.md:12:4: \x1b[33m\x1b[1mwarning[stub]: too short",
        "    no company",
        "       \x1b[1m^^^^^^^",
        "    \x1b[1mhint: say more",
    ]


def test_place_is_told_as_far_as_it_is_known():
    """No line, no column, no place at all: nothing is invented."""
    begins = {
        Location("a.md", 3, 0): "a.md:3: ",
        Location("a.md", 0, 4): "a.md: ",
        Location("a.md", 3, 2): "a.md:3:2: ",
    }
    for at, begin in begins.items():
        assert format_finding(warning(at=at)).startswith(begin)
    assert format_finding(warning(at=None, module="04-m")).startswith("module 04-m: ")
    assert "warning[stub]" in format_finding(warning(at=None)).split(": ")[0]


def test_caret_stands_under_a_column_behind_tabs_and_wide_characters():
    """A tab stays a tab, a wide character takes two columns, whatever the terminal's tab stops are."""
    shown, carets = draw_excerpt(Location("a.md", 1, 4, 1, "\t日a!"))
    assert shown == "    \t日a!"
    assert carets.startswith("    \t   \x1b[1m^\x1b")


@pytest.mark.parametrize("room", [30, 40, 80, 200])
@pytest.mark.parametrize("line", ["word " * 60, "日本語の" * 60, "e\u0301" * 90])
def test_an_excerpt_fits_the_terminal(line, room):
    """Or its carets would stand under other words; the place itself is always shown."""
    for column in (1, 77, 150):
        shown, carets = draw_excerpt(Location("a.md", 1, column, 3, line), room)
        assert measure_text(shown) <= room
        assert len(carets.replace("\x1b[1m", "").replace("\x1b[0m", "")) <= room


@given(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=600), st.data())
def test_caret_marks_the_character_of_the_column(text, data):
    """However long the line is, the caret stands under the character meant."""
    column = data.draw(st.integers(1, len(text)))
    shown, carets = draw_excerpt(Location("a.md", 1, column, 1, text))
    place = carets.index("\x1b")
    assert shown[place] == text[column - 1]
    assert len(shown) <= 110


@given(st.text())
def test_nothing_reaches_the_terminal_that_could_steer_it(text):
    """Escape sequences, direction marks and line breaks of the notes are shown, not obeyed."""
    at = Location(text, 1, 1, 1, text)
    plain = format_finding(Diagnostic(Severity.INFO, "x", text, text, at))
    assert len(plain.split("\n")) <= 4
    assert "\x1b[31m" not in mask_controls(text)
    assert all(category(char) in {"Cn", "Co"} or category(char)[0] != "C" for char in mask_controls(text))
    mask_controls(text).encode()


def test_quiet_keeps_errors_and_verbose_adds_infos(capsys):
    """-q prints errors only; infos need -v."""
    findings = [warning(severity=severity, code=str(severity)) for severity in Severity]
    shown = {}
    for name, flags in {"q": (True, False), "": (False, False), "v": (False, True)}.items():
        echo_findings(findings, quiet=flags[0], verbose=flags[1])
        captured = capsys.readouterr()
        assert captured.out == ""
        shown[name] = [severity for severity in Severity if f"[{severity}]" in captured.err]
    assert shown["q"] == ["error"]
    assert shown[""] == ["warning", "error"]
    assert shown["v"] == ["info", "warning", "error"]


def test_summary_counts_and_says_how_to_see_the_rest():
    """Errors first; infos that were not printed are announced."""
    findings = [warning(severity=severity) for severity in (Severity.INFO, Severity.WARNING, Severity.WARNING)]
    assert sum_up(findings) == "2 warnings, 1 info (-v shows them)"
    assert sum_up(findings, verbose=True) == "2 warnings, 1 info"
    assert sum_up(()) == "no findings"


@pytest.mark.parametrize(("terminal", "offered"), [(True, True), (False, False)])
def test_people_are_told_where_a_finding_is_explained(terminal, offered, capsys, monkeypatch):
    """Once, by the first one that was shown; who reads a file of findings is not."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    offer_manual(iter([warning(), warning(code="other")]))
    offer_manual(iter([]))
    assert capsys.readouterr().err.count("'deckgen explain stub'") == offered


pytestmark = pytest.mark.slow
