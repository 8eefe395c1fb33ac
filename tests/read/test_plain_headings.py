"""Section names on plain or bold lines are headings; ordinary sentences are not."""

import pytest

from deckgen.diagnostics import Severity
from deckgen.story import SectionKind

pytestmark = pytest.mark.slow

A, P, S, R = SectionKind.ACTIVITY, SectionKind.PROBLEM, SectionKind.SOLUTION, SectionKind.RESULTS
HEAD = "# Module 4\n## Lambda\n[Acme](https://acme.example)\n\n"


def sections(story):
    return [(section.title, *(block.text for block in section.blocks)) for section in story.sections]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Problem:", "Problem"),
        ("Problem", "Problem"),
        ("Problème :", "Problème"),
        ("Problème\u00a0:", "Problème"),
        ("**Problème :**", "Problème"),
        ("**Problème** :", "Problème"),
        ("__Problem__", "Problem"),
        ("*Problem*", "Problem"),
        ("***Problem***:", "Problem"),
        ("_Problem_ :", "Problem"),
        (" Problem:", "Problem"),
        ("PROBLEM", "PROBLEM"),
        ("Le problème", "Le problème"),
        ("pb :", "Problem"),
        ("prob", "Problem"),
        ("ctx:", "Ctx"),
        ("contexte", "Contexte"),
    ],
)
def test_a_name_alone_on_its_line_is_a_heading(read, line, title):
    """With or without a colon, bold, italic or plain; what was read as a heading is said with its place."""
    reading = read(HEAD + f"{line}\n- slow, 3 days\n\nSolution:\n- fast\n")
    assert sections(reading.story) == [(title, "slow, 3 days"), ("Solution", "fast")]
    assert [section.kind for section in reading.story.sections] == [P, S]
    first, second = [finding for finding in reading.findings if finding.code == "plain-heading"]
    assert (first.severity, first.at.line, first.at.column) == (Severity.INFO, 5, len(line) - len(line.lstrip()) + 1)
    assert first.at.excerpt[first.at.column - 1 :][: first.at.length] == line.strip()
    written = line.strip(" \u00a0*_:")
    assert f"“### {written[0].upper()}{written[1:]}”" in first.hint
    assert second.at.line == 8


@pytest.mark.parametrize("line", ["Notes:", "notes", "**Notes**", "Remarques :"])
def test_notes_are_for_the_speaker(read, line):
    """What is only said never stands on a slide."""
    story = read(HEAD + f"Problem:\n* x\n\n{line}\nspeak slowly\n").story
    assert sections(story) == [("Problem", "x")]
    assert [remark.text for remark in story.remarks][1:] == ["speak slowly"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Activité", A), ("act", A), ("résultats", R), ("res:", R), ("sol", S), ("Key figures", "figures")],
)
def test_every_kind_has_plain_names(read, line, kind):
    """French, English, and the short forms of haste."""
    assert read(HEAD + f"{line}\n\n* words\n").section.kind == kind


@pytest.mark.parametrize(
    ("line", "title", "text", "column"),
    [
        ("Problème: LIMS trop lent", "Problème", "LIMS trop lent", 11),
        ("**Problem:** too slow", "Problem", "too slow", 14),
        ("**Problem** : too slow", "Problem", "too slow", 15),
        ("pb : too slow", "Problem", "too slow", 6),
    ],
)
def test_words_after_the_colon_are_the_section(read, line, title, text, column):
    """They begin at their own column."""
    section = read(HEAD + line + "\n").section
    assert (section.title, [block.text for block in section.blocks]) == (title, [text])
    span = section.blocks[0].spans[0]
    assert (span.line, span.column) == (5, column)


@pytest.mark.parametrize("text", ["> 40 %", "- 40 %", "+ 40 %", "# 1 in sales", "```x"])
def test_a_sign_after_the_colon_is_no_mark(read, text):
    """A sign before a figure makes no quote and no bullet of it."""
    section = read(HEAD + f"Results: {text}\n").section
    assert [(block.marker, block.text) for block in section.blocks] == [("", text)]


def test_lines_without_gaps(read):
    """A name ends the list or the paragraph before it; several names with their words follow each other."""
    text = "Problème: lent\net cher\nSolution: migré\nrésultats\n- 3 jours\n- 1200 services\nBénéfices\n- b\n"
    assert sections(read(HEAD + text).story) == [
        ("Problème", "lent et cher"),
        ("Solution", "migré"),
        ("Résultats", "3 jours", "1200 services"),
        ("Bénéfices", "b"),
    ]


def test_names_right_under_the_link(read):
    """The link still names the story."""
    reading = read("## EC2\n[Acme](https://acme.example)\nActivité: banque\nProblème: lent\n")
    assert (reading.story.company, reading.story.source) == ("Acme", "https://acme.example")
    assert sections(reading.story) == [("Activité", "banque"), ("Problème", "lent")]
    assert set(reading.codes) == {"plain-heading"}


@pytest.mark.parametrize(
    "line",
    [
        "* Problem: bullets are never headings",
        "- Solution",
        "  Solution",
        "1. Problem",
        "The problem was the load.",
        "Solution we chose",
        "Customer: Acme",
        "Before:",
        "How:",
        "Note: see above",
        "`Problem`",
    ],
)
def test_what_is_no_heading(read, line):
    """Bullets, sentences, and words that more often label a fact."""
    reading = read(HEAD + f"### Activity\n* first\n{line}\n## S3\nProblem:\n* x\nSolution:\n* y\n")
    assert [title for title, *_ in sections(reading.stories[0])] == ["Activity"]
    plain = read(HEAD + f"* first\n{line}\n\n## S3\nProblem:\n* x\nSolution:\n* y\n")
    assert [title for title, *_ in sections(plain.stories[0])] == [""]
    assert [title for title, *_ in sections(plain.stories[1])] == ["Problem", "Solution"]


def test_a_line_within_a_paragraph_needs_the_name_alone(read):
    """Words after a colon in running text are words."""
    reading = read(HEAD + "They had a\nproblem: the load.\nSolution\nLambda.\n")
    assert sections(reading.story) == [("", "They had a problem: the load."), ("Solution", "Lambda.")]


def test_a_word_broken_off_a_sentence_is_no_heading(read):
    """An editor that breaks lines may leave a name alone on the last one."""
    text = "The load grew from day to day, and nobody in the whole company had a\nsolution\n"
    assert sections(read(HEAD + text).story) == [("", text.replace("\n", " ").strip())]


def test_a_table_of_notes_keeps_its_links(read):
    """What is only said keeps the addresses it leads to."""
    text = "### Problem\n* x\n\n### Notes\n\n| a | [b](https://b.example) |\n|---|---|\n| c | d |\n"
    *_, row, _ = read(HEAD + text).story.remarks
    assert (row.text, [span.link for span in row.spans if span.link]) == ("a | b", ["https://b.example"])


@pytest.mark.parametrize("line", ["The company wanted a", "Ils ont trouvé la"])
def test_a_word_after_an_article_is_no_heading(read, line):
    """A short line that cannot end there goes on in the next one, wherever the author broke it."""
    reading = read(HEAD + f"Activity\nsells shoes\n{line}\nSolution\nthat works\n")
    assert sections(reading.story) == [("Activity", f"sells shoes {line} Solution that works")]


def test_a_story_with_real_headings_keeps_its_plain_names(read):
    """There a name introduces a list; an info says so. Another story of the file may still be in a hurry."""
    real = "### Problem\nx\n### Solution\ny\n\nResults:\n* a\n"
    reading = read(HEAD + real + "## S3\n[Beta](https://b.example)\n\nProblem:\n* z\n\nSolution:\n* w\n")
    assert sections(reading.stories[0]) == [("Problem", "x"), ("Solution", "y", "Results:", "a")]
    assert sections(reading.stories[1]) == [("Problem", "z"), ("Solution", "w")]
    finding = reading.find("plain-name")
    assert (finding.severity, finding.at.line, finding.at.column) == (Severity.INFO, 10, 1)


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_names_stand_one_level_below_their_heading(read, level):
    """Whatever the level of the stories is."""
    text = "".join(f"{'#' * level} {name}\nProblem:\n* x\nSolution:\n* y\n" for name in ("Acme", "Globex"))
    reading = read(text)
    assert [story.company for story in reading.stories] == ["Acme", "Globex"]
    assert [[title for title, *_ in sections(story)] for story in reading.stories] == [["Problem", "Solution"]] * 2


def test_names_without_any_heading(read):
    """Front matter names the story."""
    reading = read("---\ncompany: Acme\n---\nProblem: slow\nSolution: fast\n")
    assert reading.story.company == "Acme"
    assert sections(reading.story) == [("Problem", "slow"), ("Solution", "fast")]


def test_words_that_introduce_a_module_are_no_story(read):
    """Under a module, before its first topic, a name is text."""
    reading = read("# Module 1\nContext:\nwords\n## EC2\nProblem:\n* x\n\nSolution:\n* y\n")
    assert [block.text for block in reading.course.modules[0].intro] == ["Context: words"]
    assert [story.company for story in reading.stories] == ["EC2"]


def test_words_that_introduce_a_module_do_not_tell_the_level(read):
    """However many names introduce a module, its stories stay stories: names under them tell where sections are."""
    text = "# Module 1\nProblem: a\n\nSolution: b\n\n## S3\n[A](https://a.b)\n\nResults: c\n\n## EC2\n[B](https://b.c)\n\nd\n"
    assert [story.topic for story in read(text).stories] == ["S3", "EC2"]


def test_sections_of_other_names_stay_sections(read):
    """A single plain name below one of several headings of their level does not make stories of them."""
    reading = read("## Acme\n### What they had\nx\n### What changed\nResults:\n* a\n")
    assert reading.story.company == "Acme"
    assert [title for title, *_ in sections(reading.story)] == ["What they had", "What changed"]


@pytest.mark.parametrize("other", ["They sail.", "Before: 5 days", "* a\n* b", ""])
def test_several_names_under_one_heading_make_a_story_of_it(read, other):
    """Beside one that has none, as few stories of hurried notes have all of theirs."""
    reading = read(f"# Module 4\n\n## S3\n\n### Orbex\n\nProblem:\n* a\n\nSolution:\n* b\n\n### Zeta\n\n{other}\n")
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("S3", "Zeta")]
    assert sections(reading.stories[0]) == [("Problem", "a"), ("Solution", "b")]


def test_a_topic_that_a_link_follows_is_no_section(read):
    """A topic may be called Architecture."""
    reading = read("## Architecture\n[Acme](https://a.b)\n\nProblem:\n* x\n\nSolution:\n* y\n")
    assert (reading.story.topic, reading.story.company) == ("Architecture", "Acme")
    assert [title for title, *_ in sections(reading.story)] == ["Problem", "Solution"]


def test_a_topic_with_the_name_of_a_section_is_outvoted(read):
    """One heading that happens to be a section name does not silence a whole file of plain names."""
    text = "# Module 1\n## Architecture\nwords\n"
    text += "".join(f"## {name}\nProblem:\n* x\nSolution:\n* y\n" for name in ("Lambda", "S3"))
    reading = read(text)
    assert [story.company for story in reading.stories] == ["Architecture", "Lambda", "S3"]
    assert [title for title, *_ in sections(reading.stories[1])] == ["Problem", "Solution"]


def test_underlined_names_are_headings_already(read):
    """Setext headings need no repair."""
    reading = read("# Acme\n\nProblem\n---\nx\n\nSolution\n---\ny\n")
    assert sections(reading.story) == [("Problem", "x"), ("Solution", "y")]
    assert reading.codes == []


def test_names_of_the_course_file(read):
    """The author's own names are as good."""
    reading = read(**{"course.yaml": "sections:\n  problem: [Pain points]\n", "a.md": HEAD + "Pain points: slow\n"})
    assert (reading.section.title, reading.section.kind) == ("Pain points", P)


def test_a_name_in_a_value_of_yaml_is_text(read):
    """The key is the heading."""
    reading = read(**{"a.yaml": "company: Acme\nsolution: |\n  Results:\n  * a\n"})
    assert sections(reading.story) == [("Solution", "Results:", "a")]


def test_a_quoted_name_is_a_quote(read):
    """A quote is a quote whatever it says."""
    reading = read(HEAD + "> Problem\n")
    assert (reading.section.title, reading.codes) == ("", [])


def test_code_is_left_alone(read):
    """A name in a code block is code."""
    reading = read("## Acme\n### Problem\n```\nSolution:\n```\n")
    assert reading.section.blocks[0].text == "Solution:"


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ('Quote : "The best weekend" (their DBA)', SectionKind.QUOTE, '"The best weekend" (their DBA)'),
        ("Citation : « Enfin ! »", SectionKind.QUOTE, "« Enfin ! »"),
        ("Témoignage : enfin", SectionKind.QUOTE, "enfin"),
        ("Key figures : 40 % less", SectionKind.FIGURES, "40 % less"),
        ("**Chiffres clés :** 40 % de moins", SectionKind.FIGURES, "40 % de moins"),
        ("Architecture : API Gateway, Lambda", SectionKind.ARCHITECTURE, "API Gateway, Lambda"),
    ],
)
def test_quotes_figures_and_architectures_fit_on_the_line_of_their_name(read, line, kind, text):
    """Like Problem, Solution and Results."""
    section = read(HEAD + f"Problem: slow\n\n{line}\n").story.sections[1]
    assert (section.kind, [block.text for block in section.blocks]) == (kind, [text])


BOLD = HEAD + "**Problem**\n* slow\n\n**Solution**\n* fast\n"


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("text", ["* more", "more"])
def test_a_bold_line_among_bold_sections_is_a_section(read, gap, text):
    """With its own title, and no bullet of the section before it; as a repair it is said."""
    reading = read(BOLD + f"{gap}**Next steps**\n{gap}{text}\n")
    assert sections(reading.story) == [("Problem", "slow"), ("Solution", "fast"), ("Next steps", "more")]
    assert [section.kind for section in reading.story.sections] == [P, S, SectionKind.OTHER]
    assert reading.codes.count("plain-heading") == 3


@pytest.mark.parametrize(
    "text",
    [
        BOLD + "\n**It was a great success.**\n* more\n",
        BOLD + "\n**Great success**\n",
        BOLD + "\n**Great success**\n\nResults: more\n",
        BOLD + "\nWords before\n**great success**\n",
        HEAD + "**Great people**\n\n**Problem**\n* slow\n\n**Solution**\n* fast\n",
        HEAD + "**Problem**\n* slow\n\n**Next steps**\n* more\n",
        HEAD + "Problem:\n* slow\n\nSolution:\n* fast\n\n**Next steps**\n* more\n",
        HEAD + "### Problem\n* slow\n### Solution\n* fast\n\n**Next steps**\n* more\n",
    ],
)
def test_other_bold_lines_are_text(read, text):
    """Sentences, lines with nothing under them, and stories whose sections are no bold lines."""
    assert SectionKind.OTHER not in [section.kind for section in read(text).story.sections]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Réponse :", S),
        ("How:", S),
        ("Ziel:", SectionKind.PROBLEM),
        ("Response: fast", S),
        ("Stats:", SectionKind.FIGURES),
    ],
)
def test_a_name_that_may_mean_much_is_a_section_among_others(read, name, kind):
    """Alone it would lead to a list of the section before it."""
    reading = read(f"## Acme\n\nProblem:\n* slow\n\n{name}\n* fast\n\nResults:\n* good\n")
    assert [one.kind for one in reading.story.sections] == [SectionKind.PROBLEM, kind, R]
    reading = read(f"## Acme\n\nProblem:\n* slow\n\n{name}\n* fast\n")
    assert [one.kind for one in reading.story.sections] == [SectionKind.PROBLEM]


@pytest.mark.parametrize("line", ["Before:", "Après :", "Client: Orbex", "Why:", "Team:"])
def test_other_labels_among_sections_begin_none(read, line):
    """Times make pairs of values, companies stories."""
    reading = read(f"## Acme\n\nProblem:\n* slow\n\nSolution:\n* fast\n\n{line}\n\nText\n")
    assert [one.kind for one in reading.story.sections][:2] == [SectionKind.PROBLEM, S]
    assert len(reading.story.sections) == 2
