"""Everything that was read can say by which rule and because of which line."""

import re
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.evidence import Reason, Rule
from deckgen.files.memory import MemoryWorld
from deckgen.read import read_course
from deckgen.read.headings import section_rules
from deckgen.read.stories import rules

pytestmark = pytest.mark.slow

NAMES = {row: name for place in (rules, section_rules) for name, row in vars(place).items() if isinstance(row, Rule)}
ROWS = [pytest.param(row, id=row.name) for row in NAMES]
MARK = re.compile(r" ?←")
SUBJECTS = {"level", "title", "module", "topic", "company", "source", "section", "picture"}


def split_files(example):
    """Return path → text of an example, marks included; a path may have one, too."""
    whole = example if example.startswith(">> ") else f">> notes.md\n{example}"
    parts = re.split(r"^>> (.*)\n?", whole, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def find_mark(files):
    """Return the file and the line that have the mark, line 0 where the name of the file has it."""
    for path, text in files.items():
        for line, words in enumerate((path, *text.split("\n"))):
            if MARK.search(words):
                return MARK.sub("", path), line
    raise AssertionError(files)


def list_reasons(course):
    """Return every reason of a course."""
    stories = [story for module in course.modules for story in module.stories]
    sections = [section for story in stories for section in story.sections]
    return [reason for noun in (course, *course.modules, *stories, *sections) for reason in noun.why]


@pytest.mark.parametrize("row", ROWS)
def test_a_rule_decides_in_its_example(row, png):
    """At the marked line, in words."""
    files = split_files(row.example)
    texts = {f"notes/{MARK.sub('', path)}": MARK.sub("", text) for path, text in files.items()}
    pictures = {path for path in (*texts, "notes/plan.png") if path.endswith(".png")}
    world = MemoryWorld({**texts, **dict.fromkeys(pictures, png)})
    reasons = list_reasons(read_course([Path("notes")], Diagnostics(), world))
    decided = [reason for reason in reasons if reason.rule == row.name]
    path, line = find_mark(files)
    assert (f"notes/{path}", line) in [(reason.path, reason.line) for reason in decided]
    assert "{" not in "".join(reason.says for reason in decided)


@pytest.mark.parametrize("row", ROWS)
def test_a_rule_is_named_after_what_it_decides(row):
    """`COMPANY_LINK` is `company-link`, about the company; it says a clause that follows a name."""
    assert NAMES[row] == row.name.upper().replace("-", "_")
    assert Reason(rule=row.name, says=row.says).subject in SUBJECTS
    assert row.says[0].islower() or row.says.startswith("“")
    assert not row.says.endswith(".")


def test_names_are_unique():
    """A name means one rule."""
    assert len({row.name for row in NAMES}) == len(NAMES)


def test_a_reason_replaces_what_is_known_no_more(read):
    """A topic waits under its own name until a link names the company: only the link is said."""
    other = "## EC2\n[Delmar](https://c.d)\n### Problem\nx\n"
    reading = read(f"# Module 1\n## S3\nSome words.\n\n[Orbex](https://a.b)\n### Problem\nx\n{other}")
    first = reading.stories[0]
    assert first.company == "Orbex"
    reasons = [(reason.rule, reason.line) for reason in first.why]
    assert sorted(reasons) == [("company-link", 5), ("source-link", 5), ("topic-links", 2)]


@pytest.mark.parametrize(
    ("text", "name", "rule", "line"),
    [
        ("# Module 1\n## Backup\nOrbex\nhttps://a.b\n### Problem\nx\n", "Orbex", "company-line", 3),
        ("# Modul 1\n## Backup\nOrbex GmbH\nhttps://a.b\n### Herausforderung\nx\n", "Orbex GmbH", "company-line", 3),
        ("# Module 1\n## Sauvegarde\n### Étude de cas : Orbex\n#### Problème\nx\n", "Orbex", "company-kicker", 3),
        ("# Module 1\n## Backup\n### Problem\nx\n### Solution\ny\n", "Backup", "company-above", 2),
    ],
)
def test_why_is_my_company_called_backup(read, text, name, rule, line):
    """The company's own reason answers, in every language."""
    reading = read(text)
    assert reading.story.company == name
    reason = next(reason for reason in reading.story.why if reason.subject == "company")
    assert (reason.rule, reason.line) == (rule, line)
