"""What stands where on a notes page, and what is said once about titles that do not fit."""

import pytest

from deckgen.blocks import Paragraph, Span, Table
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics
from deckgen.story import Reminder, Section, SectionKind, Story

URL = "https://example.com/stories/acme"


def tell(*reminders, company="Acme"):
    blocks = tuple(Paragraph((Span(f"{word} of many words"),), marker="•") for word in ("first", "second", "third"))
    sections = tuple(
        Section(kind, kind.value.title(), blocks, reminders if kind is SectionKind.PROBLEM else ())
        for kind in (SectionKind.PROBLEM, SectionKind.SOLUTION, SectionKind.RESULTS)
    )
    return Module("01", 1, "M", stories=(Story("a", company, "T", URL, sections, path="n.md", line=7),))


@pytest.fixture
def read_notes(lay_out):
    """Return the lines of a page's notes by the end of the page's key."""

    def read(module):
        pages = lay_out(Course("C", ()), module).pages
        return {
            page.key.rpartition("/")[2]: ["".join(run.text for run in line.runs) for line in page.notes]
            for page in pages
        }

    return read


def test_links_stand_under_the_reminders_and_on_the_opener(read_notes):
    """There the speaker follows them; elsewhere what is to be said comes first."""
    notes = read_notes(tell(Reminder("Show the console")))
    assert notes["problem"][0].endswith("Show the console")
    assert notes["problem"][1].endswith(URL)
    assert notes["opener"][0].endswith(URL)
    assert notes["solution"][0].startswith("first")
    assert notes["solution"][-1].endswith(URL)
    assert notes["sources"][0].endswith(URL)


def test_a_long_company_is_one_finding_with_its_place(lay_out):
    """Every slide of the story has the company in its title; one line says so, and where."""
    found = Diagnostics()
    company = "Donaudampfschifffahrtsgesellschaft und Elektrizitätswerke " * 2
    lay_out(Course("C", ()), tell(company=company), diagnostics=found)
    (finding,) = {finding for finding in found if finding.code == "long-company"}
    assert (finding.at.path, finding.at.line) == ("n.md", 7)


@pytest.mark.parametrize("text", ["5 mW and 5 MW", "Die Straße zeigen", "Run `snap list` of https://e.com/a"])
def test_capitals_of_a_reminder_are_a_look(lay_out, text):
    """The text is the author's; addresses and code are shown as they are written."""
    pages = lay_out(Course("C", ()), tell(Reminder(f"{text}\n- wait"))).pages
    first, second = next(page.notes[:2] for page in pages if page.key.endswith("/problem"))
    assert "".join(run.text for run in first.runs).endswith(text)
    assert [run.text for run in second.runs] == ["- wait"]
    assert {run.text for run in first.runs if not run.caps} <= {"`snap list`", "https://e.com/a"}
    assert all(run.bold for run in (*first.runs, *second.runs))


def test_a_row_of_a_table_tells_where_its_links_lead(read_notes):
    """A brief deck may show no row of it; the address behind words is told as in any paragraph."""
    cells = ((Span("See "), Span("the case", link=URL)), (Span("2 days", bold=True),))
    table = Table(((Span("What"),), (Span("Time"),)), (cells,), ("left", "left"))
    section = Section(SectionKind.RESULTS, "Results", (table,))
    module = Module("01", 1, "M", stories=(Story("a", "Acme", "T", "", (section,), path="n.md", line=7),))
    lines = [line for notes in read_notes(module).values() for line in notes]
    assert f"See the case | 2 days ({URL})" in lines
