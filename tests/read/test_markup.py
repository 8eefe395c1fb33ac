"""Markup of other programs: understood or left out, never read as text."""

import pytest

from deckgen.blocks import Picture
from deckgen.diagnostics import Severity
from deckgen.story import SectionKind

pytestmark = pytest.mark.slow

HEAD = "# Module 1 : M\n\n## Backup\n\n[Orbex](https://e.com)\n\n### Solution\n"


@pytest.fixture
def solve(read):
    """Return a function that reads a solution: its section and the reading."""

    def read_solution(text):
        reading = read(HEAD + text + "\n")
        return reading.story.sections[-1], reading

    return read_solution


@pytest.mark.parametrize(
    ("text", "reminder"),
    [
        (":::tip Remember\nRestores take 4 hours\n:::", "Remember Restores take 4 hours"),
        (":::astuce\nLa reprise dure 4 heures\n:::", "La reprise dure 4 heures"),
        ("::: {.hinweis}\n- eins\n- zwei\n:::", "- eins\n- zwei"),
        (":::warning[Careful]\nIt is hot\n:::", "Careful It is hot"),
    ],
)
def test_a_fenced_admonition_is_a_reminder(solve, text, reminder):
    """As a callout is; its marks and attributes are no words."""
    section, reading = solve(f"- x\n\n{text}\n\nafter")
    assert [one.text for one in section.reminders] == [reminder]
    assert [block.text for block in section.blocks] == ["x", "after"]
    assert "dropped-markup" not in reading.codes


@pytest.mark.parametrize("name", ["notes", "{.notes}", " Speaker-notes", "remarques", "Notizen"])
def test_a_div_of_notes_is_for_the_speaker(solve, name):
    """Its lines are remarks."""
    section, reading = solve(f"- x\n\n:::{name}\nAsk who lost a file\n\n- and when\n:::\n\nafter")
    assert [block.text for block in section.blocks] == ["x", "after"]
    assert [remark.text for remark in reading.story.remarks] == ["Ask who lost a file", "- and when"]


@pytest.mark.parametrize(
    ("fence", "title"),
    [
        ("::: Results", "Results"),
        (":::{.results}", "results"),
        (':::{.résultats width="60%"}', "Résultats"),
        (":::: Ergebnisse", "Ergebnisse"),
    ],
)
def test_a_div_with_a_section_s_name_is_that_section(read, fence, title):
    """As the name on a line of its own is."""
    reading = read(f"# M\n\n## Orbex\n\n::: Problem\n- x\n:::\n\n{fence}\n- y\n:::\n")
    section = reading.story.sections[-1]
    assert (section.kind, section.title.casefold()) == (SectionKind.RESULTS, title.casefold())
    assert [block.text for block in section.blocks] == ["y"]
    assert "dropped-markup" not in reading.codes


@pytest.mark.parametrize(
    ("text", "words", "warnings"),
    [
        (':::{.column width="60%"}\nCopies in two regions\n:::', ["Copies in two regions"], 1),
        ("::::{.columns}\n:::{.column}\nlinks\n:::\n::::", ["links"], 2),
        ("{{% notice tip %}}Restores take 4 hours{{% /notice %}}", ["Restores take 4 hours"], 2),
        ('{{< figure src="a.png" width="60%" >}}\nwords', ["words"], 1),
        ("{% include 12.html %}\nmots", ["mots"], 1),
        ('{: .wide width="60%"}\nwords', ["words"], 1),
        ('<div style="width: 60%; min-height: 20mm">\nRestores\n</div>', ["Restores"], 1),
        ("- x\n\n<style>\nh1 { font-size: 48px; }\n</style>", ["x"], 1),
        ('- x\n\n<script>\nconsole.log("hello 40%");\n</script>', ["x"], 1),
        ("`{{% x %}}` stays", ["{{% x %}} stays"], 0),
        ("in <name> and a::b ::: c", ["in <name> and a::b ::: c"], 0),
    ],
)
def test_what_arranges_pages_is_left_out(solve, text, words, warnings):
    """A warning at its place; the words inside stay, and no number of it is a figure."""
    section, reading = solve(text)
    assert [block.text.strip() for block in section.blocks] == words
    found = [one for one in reading.findings if one.severity is Severity.WARNING]
    assert [one.code in {"dropped-markup", "format-html"} for one in found] == [True] * warnings
    assert all(one.at.line > 7 and one.at.column for one in found)


def test_a_picture_of_html_is_a_picture(read):
    """Its size is the slide's."""
    assert not any(isinstance(block, Picture) for block in read(HEAD + "- x\n").story.sections[-1].blocks)
    reading = read(HEAD + '- x\n\n<img src="gone.png" width="400" alt="The plan">\n')
    assert reading.find("missing-picture").at.line == 10
    assert [remark.text for remark in reading.story.remarks] == ["The plan (gone.png)"]


@pytest.mark.parametrize(
    ("line", "mark", "column"),
    [
        ("- the bill fell by TODO percent", "TODO", 20),
        ("- `TODO` stands where TODO percent are missing", "TODO", 23),
        ("TBD", "TBD", 1),
        ("XXX", "XXX", 1),
        ("- résultats à compléter", "à compléter", 13),
        ("- résultats (a completer)", "a completer", 14),
        ("- Zahlen noch zu ergänzen", "noch zu ergänzen", 10),
        ("- ??? servers", "???", 3),
        ("- Orders took XX minutes", "XX", 15),
        ("- tbc with the customer", "tbc", 3),
        ("- fell by xxx %", "xxx", 11),
        ("- Lorem ipsum dolor sit amet", "Lorem ipsum", 3),
        ("- see [insert figure here]", "[insert figure here]", 7),
        ("- voir [schéma à ajouter]", "[schéma à ajouter]", 8),
        ("- [Zahl einfügen] Server", "[Zahl einfügen]", 3),
        ("| Results to be confirmed | 3 |\n|---|---|\n| a | b |", "to be confirmed", 11),
    ],
)
def test_a_mark_of_a_draft_is_a_warning(solve, line, mark, column):
    """With line and column; the words stay."""
    section, reading = solve(line)
    finding = reading.find("draft-mark")
    assert (finding.severity, finding.at.line, finding.at.column) == (Severity.WARNING, 8, column)
    assert mark in finding.message
    texts = [cell for row in section.blocks[0].header for cell in row] if mark == "to be confirmed" else section.blocks
    assert mark in texts[0].text


@pytest.mark.parametrize("before", ["", "x\n\n", "- x\n", "- x\n  ", "1. x\n   - y\n     "])
@pytest.mark.parametrize(
    "draft", ["TODO: ask the boss", "FIXME : ask the boss", "**TODO:** ask the boss", "TBD: ask the\nboss", "XXX：ask"]
)
def test_a_line_for_the_author_is_a_note(solve, before, draft):
    """Wherever it stands, under a bullet as well; what comes behind it is text."""
    section, reading = solve(f"{before}{draft}\n- z")
    assert "ask" in section.reminders[0].text
    assert section.reminders[0].text.startswith(draft.strip("*")[:3])
    finding = reading.find("draft-line")
    assert finding.at.line == 8 + before.count("\n")
    assert [block.text for block in section.blocks] == [*(["x"] if "x" in before else []), *"y" * ("y" in before), "z"]


def test_a_sentence_with_a_mark_is_none_for_the_author(solve):
    """Without a colon, in a bullet, in the middle of a line."""
    section, reading = solve("- We keep a list of\n  TODO items\n- TODO: numbers\n- See TODO: numbers")
    assert not section.reminders
    assert len(section.blocks) == 3
    assert reading.codes.count("draft-mark") == 3


@pytest.mark.parametrize(
    "line",
    [
        *("- a todo list", "- what????", "`TODO`", "<!-- TODO -->", "```\nTODO\n```", "- XXXL shirts", "- why?"),
        "- [Add-on] plugin",
        *("- https://xxx.example.com/tbd", "- see xxx.com", "- [add a server](https://example.com)", "- le XXe siècle"),
        "- steps needed for **the work to be completed**, such as calls",
        "- un long formulaire à compléter",
        "- ein Formular mit vielen Feldern zu ergänzen",
        '??? success "Réponse"\n    42',
        "???+ Hinweis\n    42",
    ],
)
def test_other_words_are_no_draft(solve, line):
    """Code, comments, words in small letters, exclamations."""
    assert "draft-mark" not in solve(f"x\n\n{line}")[1].codes


@pytest.mark.parametrize(
    ("opening", "language", "remarks"),
    [
        ("~~~ Please note that", "Please", ["Please note that"]),
        ('```python title="x"', "python", ['python title="x"']),
        ("``` Bitte beachten", "Bitte", ["Bitte beachten"]),
        ("```js", "js", []),
    ],
)
def test_the_words_behind_a_fence_are_kept(solve, opening, language, remarks):
    """One word is the language, more are for the speaker."""
    section, reading = solve(f"{opening}\nx = 1\n{opening[:3]}")
    assert [(block.language, block.text) for block in section.blocks] == [(language, "x = 1")]
    assert [remark.text for remark in reading.story.remarks] == remarks


@pytest.mark.parametrize("line", ["~~~~word~~~~ and more", "~~~ein Wort~~~ und mehr", "~~~~~un mot~~~~~"])
def test_words_between_tildes_are_struck(solve, line):
    """They begin no code; columns are the author's."""
    section, reading = solve(line)
    struck = next(span for span in section.blocks[0].spans if span.strike)
    assert struck.text == line.split("~~~")[1].strip("~")
    assert line[struck.column - 1 :].startswith(struck.text)
    assert "unclosed-code" not in reading.codes
    last = section.blocks[0].spans[-1]
    assert line[last.column - 1 : last.end - 1] == last.text


@pytest.mark.parametrize(
    ("line", "addresses"),
    [
        ("[![Le plan](gone.png)](https://e.com/plan)", ["https://e.com/plan"]),
        ("[](https://e.com/empty)", ["https://e.com/empty"]),
        ("a [](https://e.com/empty) b", ["https://e.com/empty"]),
        ("See [a [b](https://e.com/u1) c](https://e.com/u2) end", ["https://e.com/u1", "https://e.com/u2"]),
    ],
)
def test_no_address_is_lost(solve, line, addresses):
    """What has no words to carry it is for the speaker."""
    section, reading = solve(f"- x\n\n{line}")
    shown = {span.link for block in section.blocks for span in block.spans if span.link}
    assert set(addresses) <= shown | {remark.text for remark in reading.story.remarks}


@pytest.mark.parametrize(
    ("line", "text", "column"),
    [
        ("- :material-cloud: Move to the cloud", "Move to the cloud", 3),
        ("- Les colis :rocket: partent", "Les colis partent", 13),
        (":fontawesome-solid-euro-sign:{ .big } Sparen", "Sparen", 1),
        ("2. {{< icon name=cloud >}} Les colis", "Les colis", 4),
        ("- <!-- slow down here --> Die Pakete", "Die Pakete", 0),
    ],
)
def test_icons_of_other_programs_are_left_out(solve, line, text, column):
    """No slide shows them; where they stood is said."""
    section, reading = solve(line)
    assert section.blocks[0].text == text
    places = [finding.at.column for finding in reading.findings if finding.code == "dropped-markup"]
    assert places == ([column] if column else [])


@pytest.mark.parametrize("line", ["- arn:aws:s3:::bucket", "- at 10:30:45 : go", "`:rocket:` is code", "- a :b c: d"])
def test_other_colons_stay(solve, line):
    """Addresses, times, code."""
    section, reading = solve(line)
    assert section.blocks[0].text == line.removeprefix("- ").replace("`", "")
    assert "dropped-markup" not in reading.codes


@pytest.mark.parametrize("name", ["notes", "notiz", "Remarques"])
def test_the_title_of_a_div_for_the_speaker_is_kept(solve, name):
    """It is the first of the remarks."""
    _, reading = solve(f"x\n\n::: {name} Slow down\nAsk around\n:::")
    assert [remark.text for remark in reading.story.remarks] == ["Slow down", "Ask around"]
