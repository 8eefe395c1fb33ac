"""`deckgen explain`: the manual of findings in the terminal."""

import json

import pytest

from deckgen.catalogue import list_findings

pytestmark = pytest.mark.slow
CODES = sorted(row.code for rows in list_findings().values() for row in rows)


def test_a_chapter_says_fact_meaning_remedy_and_example(run):
    """In this order; the example is indented and stands as it is written."""
    done = run("explain", "lost-color", COLUMNS="60")
    parts = [
        "warning[lost-color]",
        "is a comment in YAML",
        "for people only",
        'To mend it: Put it in quotes: {key}: "{lost}".',
        "For example:",
        "    [themes/globex.yaml]\n    extends: default\n    colors:\n      brand: #7A1F5C\n",
        "Better:",
        '      brand: "7A1F5C"',
    ]
    places = [done.stdout.index(part) for part in parts]
    assert places == sorted(places)
    assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_text_is_wrapped_to_the_terminal(run, width):
    """And no line is longer than can be read easily, however wide the terminal is."""
    done = run("explain", *CODES, COLUMNS=str(width))
    text = [line for line in done.stdout.splitlines() if not line.startswith("    ")]
    words = max(len(word) for line in text for word in line.split())
    assert max(map(len, text)) <= max(min(width, 100), words)


def test_without_a_code_all_are_listed(run):
    """In the order of the alphabet, whole, however narrow the terminal is."""
    wide, narrow = run("explain"), run("explain", COLUMNS="40")
    assert [line.split()[0] for line in wide.stdout.splitlines()] == ["code", *CODES]
    assert [line.strip() for line in narrow.stdout.splitlines() if line.startswith("  ")] == CODES
    assert max(map(len, narrow.stdout.splitlines())) <= 40


@pytest.mark.parametrize(
    "typed", ["warning[stub-story]", "[stub-story]", "STUB_STORY", "a.md:3:1: warning[stub-story]: x"]
)
def test_a_code_may_be_written_as_it_was_printed(run, typed):
    """Copied with what stands around it."""
    assert run("explain", typed).stdout == run("explain", "stub-story").stdout


@pytest.mark.parametrize(
    ("typed", "meant"), [("stubstory", "'stub-story'"), ("color", "'lost-color'"), ("", "'deckgen explain' lists all")]
)
def test_an_unknown_code_is_wrong_usage(run, typed, meant):
    """The nearest names are said."""
    done = run("explain", typed)
    assert (done.exit_code, done.stdout) == (2, "")
    assert meant in done.stderr


def test_programs_read_the_same(run):
    """Those asked for, in the order asked for; without any, all."""
    assert [one["code"] for one in json.loads(run("explain", "utf-16", "comment", "--json").stdout)["codes"]] == [
        "utf-16",
        "comment",
    ]
    assert sorted(one["code"] for one in json.loads(run("explain", "--json").stdout)["codes"]) == CODES
