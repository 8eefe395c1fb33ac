"""Lines: parts in the author's order, weight from his bold."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.blocks import Paragraph, Span
from deckgen.diagnostics import Diagnostics
from deckgen.language.sentences import count_words, cut_sentences
from deckgen.layout.lines.setting import compose_sentence
from deckgen.plan.cuts import cut_line, cut_whole
from deckgen.plan.lines import make_labels, make_line, make_lines, make_short
from deckgen.plan.shortening import Wording
from deckgen.read import read_course

WORDS = re.compile(r"\w+")
WORDING = Wording("Acme", "en")


def read(spans):
    return "".join(span.text for span in spans)


@pytest.fixture
def lines(write):
    """Return the parts of the lines of a slide, and whether each is heavy."""

    def lines(*texts, make=make_lines):
        cuts = [cut_line(one, cut_sentences(one.text, "en"), WORDING) for one in map(write, texts)]
        return [(read(line.lead), read(line.hero), read(line.tail), line.strong) for line in make(cuts)]

    return lines


def test_parts_stand_in_order(lines):
    """A pause between the hero and its tail is told by the change of size; other signs stay."""
    assert lines("By then it was **able to grow**, and did", "We say that we **are here** (at last)") == [
        ("By then it was", "able to grow", "and did", True),
        ("We say that we", "are here", "(at last)", True),
    ]


def test_words_too_few_to_stand_alone_join_the_hero(lines):
    """One or two before it or behind it, unless a sign parts them; a line of seven words is no more than its hero."""
    assert lines(
        "Its **old system no longer met its needs** at all that year",
        "The tool helped us address the **load and network limits** we had",
        "Next: **what nobody has tried before** in any other country",
        "Nobody knew **who reads** which event",
    ) == [
        ("", "Its old system no longer met its needs", "at all that year", True),
        ("The tool helped us address the", "load and network limits we had", "", True),
        ("Next:", "what nobody has tried before", "in any other country", True),
        ("", "Nobody knew who reads which event", "", True),
    ]


def test_no_tail_begins_with_a_dash(lines):
    """The change of size tells the pause; a hyphen within a word or before a number is no pause."""
    assert lines(
        "It runs a **large and growing fleet** — over 4,000 of them — in every region",
        "It runs a **large and growing fleet** - over 4,000 of them in every region",
        "They saw that the **price of the old system** -5 % a year was no help",
    ) == [
        ("It runs a", "large and growing fleet", "over 4,000 of them — in every region", True),
        ("It runs a", "large and growing fleet", "over 4,000 of them in every region", True),
        ("They saw that the", "price of the old system", "-5 % a year was no help", True),
    ]


def test_only_the_hero_of_a_line_has_weight(write):
    """Bold words beside it would speak as loudly."""
    text = "After a **long wait**, they began to see **many more sales** and much **better margins** in every shop"
    line = make_line(cut_whole(write(text), WORDING))
    assert read(line.hero) == "many more sales"
    assert not any(span.bold for span in (*line.lead, *line.tail))


def test_an_answer_keeps_its_question(lines):
    """A sentence that only answers says nothing alone."""
    assert lines("Rotation of keys? **Never, in ten years**")[0][:3] == (
        "",
        "Rotation of keys? Never, in ten years",
        "",
    )


def test_signs_before_a_tail_are_kept_for_a_line_set_as_one_sentence(write):
    """Where no change of size tells the pause."""
    line = make_line(cut_whole(write("They let the **rules do the rest**: first this, then that"), WORDING))
    assert (read(line.hero), read(line.seam), read(line.tail)) == ("rules do the rest", ": ", "first this, then that")
    text = compose_sentence(line, 24.0, "en")
    assert "".join(run.text for run in text.runs) == "They let the rules do the rest: first this, then that"


def test_a_short_line_among_sentences_of_one_size_is_no_heavier_than_its_author_made_it(write):
    """Beside heroes that are larger it stands as they do; here a step would shout that he wrote down quietly."""
    made = make_lines([cut_whole(write(text), WORDING) for text in ("First **copy it all** over", "Then wait")])
    weights = [[run.bold for run in compose_sentence(line, 24.0, "en").runs] for line in made]
    assert [line.strong for line in made] == [True, True]
    assert weights == [[False, True, False], [False]]


def test_a_hero_may_be_the_whole_line(lines):
    """With its full stop, which is not shown."""
    assert lines("**It was able to grow.**") == [("", "It was able to grow", "", True)]


def test_plain_lines_are_regular(lines):
    """The program picks no words: whole sentences, none heavier than the others."""
    assert lines("It was able to grow", "It grew") == [
        ("", "It was able to grow", "", False),
        ("", "It grew", "", False),
    ]


def test_short_lines_have_the_weight_of_bold_neighbors(lines):
    """Seven words or fewer; a longer sentence stays regular."""
    weights = [line[3] for line in lines("It was **able to grow**", "one two three four five six seven", "word " * 8)]
    assert weights == [True, True, False]


def test_too_many_bold_words_are_running_text(write):
    """They stay bold inside their sentence."""
    (line,) = make_lines([cut_line(one := write("It " + "**" + "word " * 15 + "**"), ((0, 78),), WORDING)])
    assert not line.strong
    assert [span.bold for span in line.hero] == [False, True]
    assert one.text.startswith("It")


def test_labels_stand_before_a_colon(lines):
    """Of few words, in half the lines at least; bold words elsewhere are more than a label."""
    assert lines("Ingestion: every truck reports", "Alerts : the clerk is told", make=make_labels) == [
        ("", "Ingestion", "every truck reports", True),
        ("", "Alerts", "the clerk is told", True),
    ]
    assert lines("Ingestion: every truck", "No label here", make=make_labels) == []
    assert lines("At 10:30 it stops", "See https://a.com now", make=make_labels) == []
    assert lines("One: every **second truck**", "Two: three", "Three: four", make=make_labels) == []


def test_lines_of_few_words_are_heavy(lines):
    """Whole, even where one of the words is bold."""
    assert lines("Use **Lambda**", "No copies", make=make_short) == [
        ("", "Use Lambda", "", True),
        ("", "No copies", "", True),
    ]


@cache
def list_paragraphs(root):
    """Return every paragraph of the sample course and of the notes of the blind test, with company and language."""
    found = []
    for notes in (root / "stories", root.parent / "shared" / "gold" / "blind-given.md"):
        course = read_course([notes], Diagnostics()) if notes.exists() else None
        found += [
            (block, Wording(story.company, block.lang or story.lang))
            for module in (course.modules if course else ())
            for story in module.stories
            for section in story.sections
            for block in section.blocks
            if isinstance(block, Paragraph) and block.text.strip()
        ]
    return found


def check_law(paragraph, wording):
    """Lead, hero and tail are one run of words of one sentence; a heavy part is bold, or the whole line."""
    sentences = cut_sentences(paragraph.text, wording.lang)
    for cut in (cut_line(paragraph, sentences, wording), cut_whole(paragraph, wording)):
        line = make_line(cut)
        parts = WORDS.findall(" ".join(map(read, (line.lead, line.hero, line.tail))))
        words = WORDS.findall(paragraph.text)
        assert any(words[at : at + len(parts)] == parts for at in range(len(words))), (parts, words)
        assert line.hero
        assert count_words(cut.text) == count_words(" ".join(map(read, (line.lead, line.hero, line.tail))))
        if line.strong:
            assert any(span.bold for span in line.hero)
        else:
            assert not line.lead
            assert not line.tail
    inside = [one for one in sentences if one[0] <= cut_line(paragraph, sentences, wording).start < one[1]]
    assert len(inside) == 1


@pytest.mark.slow
def test_lines_of_real_notes_are_runs_of_their_sentences(root):
    """The law of the look, over every paragraph of two courses."""
    paragraphs = list_paragraphs(root)
    assert len(paragraphs) > 100
    for paragraph, wording in paragraphs:
        check_law(paragraph, wording)


pieces = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "word",
                "Acme has",
                ", ",
                ". ",
                " — ",
                "(",
                ")",
                "which",
                ", which",
                "“",
                "”",
                "Overall, ",
                "7 %",
                ": ",
                "-",
            ]
        ),
        st.booleans(),
    ),
    min_size=1,
    max_size=30,
)


@given(pieces)
def test_lines_of_any_text_are_runs_of_their_sentences(parts):
    """Whatever is bold, and wherever signs stand."""
    spans = tuple(Span(f"{text} ", bold=bold) for text, bold in parts)
    paragraph = Paragraph(spans)
    if count_words(paragraph.text):
        check_law(paragraph, WORDING)


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        ("One. Two.", "en", 2),
        ("Approx. 5 more vs. Others", "en", 1),
        ("He met J. Smith. It rained", "en", 2),
        ("It costs 3.5 m. 7 did it", "en", 2),
        ("Wait... then go", "en", 1),
        ("“Yes.” He left", "en", 2),
        ("one\ntwo", "en", 2),
        ("Er kam ca. Montag", "de", 1),
        ("  ", "en", 0),
    ],
)
def test_sentences(text, lang, count):
    """A full stop before a capital ends one, if it belongs to no word; so does a line break."""
    assert len(cut_sentences(text, lang)) == count
