"""Which of the author's bold words are set large."""

import pytest

from deckgen.language.sentences import cut_sentences
from deckgen.plan.heroes import find_bold, find_hero


def find(paragraph):
    hero = find_hero(paragraph, cut_sentences(paragraph.text, "en"))
    return hero and paragraph.text[slice(*hero)]


@pytest.mark.parametrize(
    ("text", "hero"),
    [
        ("It was able to **close its data center** there.", "close its data center"),
        ("Nothing is bold here.", None),
        ("**Lambda** helps to **process data** daily", "process data"),
        ("It was done **in three weeks**, **without any risk**", "in three weeks"),
        ("**on-premises centers**, and **much more**", "on-premises centers"),
        ("Use **Lambda**", "Lambda"),
        ("**reduced overhead** and **improved support**", "reduced overhead and improved support"),
        ("**reduced overhead**, **improved support**", "reduced overhead"),
        ("to **save time**, **cut costs**, and **grow fast**", "save time, cut costs, and grow fast"),
        ("Since each **team saw itself**, cases **took many days** there", "took many days"),
        ("**The amount of toil** that was gone **gave us time** again", "gave us time"),
        ("**Each team did as it liked** so long as **nobody was told** of it", "Each team did as it liked"),
        ("He " + "said " * 20 + "**" + "word " * 16 + "**", "word " * 15 + "word"),
        ("**one two** by far **three four**", "one two"),
        ("**" + "word " * 15 + "**", None),
        ("**" + "word " * 15 + "** and **two words**", "two words"),
        ("**" + "word " * 10 + "** and **" + "word " * 10 + "**", "word " * 9 + "word"),
        ("The **word**s grow", "words"),
        ("It is l’**infra cloud** here", "l’infra cloud"),
        ("Their clients (**250 firms**) too", None),
        ("They (too) have **250 firms**", "250 firms"),
        ("Their clients (such as **250 firms**!) too", "250 firms"),
        ("He said “**never again**” to us", "“never again”"),
        ("**First words. Second** ones", "First words."),
        ("**Bold words** and **chosen**! ones", "chosen"),
        ("** ** and **two words**", "two words"),
    ],
)
def test_the_hero_is_bold(write, text, hero):
    """The first phrase of two to fourteen words that begins with no preposition, else any bold words; else nothing."""
    assert find(write(text)) == hero


def test_bold_words_around_a_value_belong_to_it(write):
    """A few of them; a whole bold sentence stays a sentence."""
    paragraph = write("saved **1,480 hours** of work")
    assert find_bold(paragraph, (6, 11)) == (6, 17)
    assert find_bold(write("saved 1,480 hours"), (6, 11)) == (6, 11)
    assert find_bold(write("**" + "word " * 20 + "**"), (0, 4)) == (0, 4)
