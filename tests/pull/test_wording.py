"""Words changed in a deck become columns of one line of notes, and nothing else of it changes."""

import pytest

from deckgen.pull.markdown import CUT_SIGN
from deckgen.pull.nouns import Stays
from deckgen.pull.wording import GENERATED
from deckgen.written import PLAIN, Marks, Written

from .edited import FIRST, Notes, reword

CASES = [
    ("* Go to the cloud", "Go to the cloud", "Move to the cloud", "* Move to the cloud"),
    ("* Go to the cloud", "Go to the cloud", "Go to the clouds today", "* Go to the clouds today"),
    ("* Go **serverless** to win", "Go serverless to win", "Go serverless and win", "* Go **serverless** and win"),
    ("* Go **serverless** to win", "Go serverless to win", "Go native to win", "* Go **native** to win"),
    ("* Go **cloud now** to win", "Go cloud now to win", "Go cloud to win", "* Go **cloud** to win"),
    ("* Go **serverless** to win", "Go serverless to win", "Go to win", "* Go to win"),
    ("* Go __all in__ to win", "Go all in to win", "Go far in to win", "* Go __far in__ to win"),
    ("* See [docs](https://a.example) now", "See docs now", "See pages now", "* See [pages](https://a.example) now"),
    ("* R&amp;D is fast", "R&D is fast", "R&D is slow", "* R&amp;D is slow"),
    ("* A \\* sign", "A * sign", "A * mark", "* A \\* mark"),
    ("* Ten percent", "Ten percent", "5 * 5_a_ [x]", "* 5 \\* 5_a\\_ \\[x\\]"),
    ("* Ten percent", "Ten percent", "1. Ten percent", "* 1\\. Ten percent"),
    ("* 7 TB of data", "7\u00a0TB of data", "8\u00a0TB of data", "* 8 TB of data"),
    ("* in Amazon S3", "in Amazon\u00a0S3", "Amazon\u00a0S3 and AWS\u00a0EKS", "* Amazon S3 and AWS EKS"),
    ("* Il y a 7 To", "Il y a 7\u00a0To", "Il y a 7\u00a0To\u00a0: bien", "* Il y a 7 To : bien"),
    ("* Use `rm -rf *` here", "Use rm -rf * here", "Use rm -r * here", "* Use `rm -r *` here"),
    ("One sentence here. Another one.", "Another one", "One more", "One sentence here. One more."),
    ("Soft line\ngoes on here", "Soft line goes on here", "Soft line went on here", "Soft line\nwent on here"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "shown", "hand", "after"), CASES, ids=[case[3] for case in CASES])
def test_words_are_exchanged_between_marks(line, shown, hand, after):
    """The author's marks, escapes and other words stay as they are."""
    assert reword(line, shown, hand) == after


def test_a_word_in_another_format_gets_marks():
    """Bold, italic, strikethrough and links that a hand set are written as Markdown, those it took away are not."""
    shown = Written.of("Go to the cloud")
    bold = Written("Go to the cloud", tuple(Marks(bold=at >= 10) for at in range(15)))
    after = Notes("* Go to the cloud").reword(shown, bold)
    assert after.lines[FIRST] == "* Go to the **cloud**"
    assert after.reword(bold, shown).lines[FIRST] == "* Go to the cloud"
    linked = Written("Go to the cloud", tuple(Marks(link="https://a.example" * (at < 5)) for at in range(15)))
    assert Notes("* Go to the cloud").reword(shown, linked).lines[FIRST] == "* [Go to](https://a.example) the cloud"


def test_format_that_layout_gives_is_not_written():
    """A hero is bold on its slide whatever the notes say: words put in there are plain in the notes."""
    loud = Marks(bold=True)
    after = Notes("* Go to the cloud").reword(Written.of("Go to the cloud", loud), Written.of("Go up to the sky", loud))
    assert after.lines[FIRST] == "* Go up to the sky"


def test_words_that_no_line_holds_stay():
    """What deckgen put on the slide is not the author's to change in the notes."""
    assert reword("* Go to the cloud now", "Go to the cloud · Acme", "Go to the cloud · Acme Inc") == GENERATED
    assert reword("* Go to the cloud now", "Go to the cloud · Acme", "Go to a cloud · Acme") == "* Go to a cloud now"


def test_half_an_entity_is_not_cut():
    """A sign that the notes write with several characters is changed whole or not at all."""
    notes = Notes("* A&nbsp;&hellip; ok")
    (source,) = notes.list_sources()
    assert (
        notes.reword(Written.of(source.text), Written.of(source.text.replace("ok", "go"))).lines[FIRST]
        == "* A&nbsp;&hellip; go"
    )
    assert isinstance(CUT_SIGN, Stays)
    assert Marks() == PLAIN
