"""Which modules a user means."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.build.alike import fold_text
from deckgen.build.selection import choose_modules
from deckgen.course import Course, Module
from deckgen.errors import UnknownModuleError
from deckgen.story import Story

COURSE = Course(
    "Cloud",
    (
        Module("01-securite", 1, "Sécurité", "Module 1 : Sécurité", (Story("lambda-acme", "Acme", "Lambda"),)),
        Module("04-module-4", 4, "", "Module 4", (Story("ec2-globex", "Globex", "EC2"),)),
        Module("14-module-14", 14, "", "Module 14", (Story("iam-o365", "Acme Europe", "365"),)),
        Module("extras", None, "Extras", "Extras"),
    ),
)


def chosen(*wanted: str) -> list[str]:
    return [module.key for module in choose_modules(COURSE, wanted)]


def test_without_a_wish_every_module_is_chosen():
    """Nothing asked for means everything."""
    assert chosen() == [module.key for module in COURSE.modules]


@pytest.mark.parametrize(
    ("wish", "keys"),
    [
        ("4", ["04-module-4"]),
        ("04", ["04-module-4"]),
        ("01-securite", ["01-securite"]),
        ("SECURITE", ["01-securite"]),
        ("sécur", ["01-securite"]),
        ("lambda", ["01-securite"]),
        ("  Module 4 ", ["04-module-4"]),
        ("acme", ["01-securite"]),
        ("acm", ["01-securite", "14-module-14"]),
        ("365", ["14-module-14"]),
        ("Module 1", ["01-securite"]),
        ("odule 1", ["01-securite"]),
        ("1 : Sécurité", ["01-securite"]),
        ("Module 14 : whatever", ["14-module-14"]),
        ("extras", ["extras"]),
    ],
)
def test_a_module_answers_to_number_name_topic_and_company(wish, keys):
    """A whole name wins over a part of one; accents, case and zeros do not count."""
    assert chosen(wish) == keys


def test_wishes_add_up_in_course_order():
    """Several wishes choose their union, each module once."""
    assert chosen("globex", "lambda", "4") == ["01-securite", "04-module-4"]


@pytest.mark.parametrize(
    ("wish", "close"), [("lamda", "Lambda"), ("globx", "Globex"), ("5", None), ("", None), ("1 : Other", None)]
)
def test_an_unknown_module_is_told_with_what_looks_alike(wish, close):
    """A typing mistake is answered with the name meant; module 1 is not found by looking for 5."""
    with pytest.raises(UnknownModuleError) as caught:
        chosen(wish)
    assert (caught.value.close[:1] or (None,))[0] == close


@given(st.text(max_size=30))
def test_choosing_is_total(wish):
    """Any text chooses modules of the course or is unknown; nothing else happens."""
    known = set()
    with suppress(UnknownModuleError):
        known = set(choose_modules(COURSE, [wish]))
    assert known <= set(COURSE.modules)


@given(st.text())
def test_folding_is_idempotent(text):
    """Folded text folds to itself."""
    assert fold_text(fold_text(text)) == fold_text(text)
