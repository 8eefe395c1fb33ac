"""Our texts by name are those of the standard library, made faster."""

import copy
import enum
import pickle

import pytest

from deckgen.str_enum import StrEnum


class Ours(StrEnum):
    """Two texts."""

    FIRST = "1st"
    """Said first."""
    SECOND = "2nd"

    @property
    def loud(self) -> str:
        """The text in capitals."""
        return self.value.upper()


class Theirs(enum.StrEnum):
    """The same by the standard library."""

    FIRST = "1st"
    SECOND = "2nd"


def test_members_are_those_of_the_standard_library() -> None:
    """Order, names, values, text and length are the same."""
    assert [(one.name, one.value, str(one), f"{one}") for one in Ours] == [
        (one.name, one.value, str(one), f"{one}") for one in Theirs
    ]
    assert [*reversed(Ours)] == [Ours.SECOND, Ours.FIRST]
    assert list(Ours.__members__) == list(Theirs.__members__)
    assert len(Ours) == len(Theirs)
    assert repr(Ours.FIRST) == "<Ours.FIRST: '1st'>"
    assert Ours.FIRST.loud == "1ST"


def test_a_member_is_found_by_value_and_by_name() -> None:
    """It is the same object each time; what is none is refused."""
    assert Ours("2nd") is Ours["SECOND"] is Ours(Ours.SECOND) is Ours.SECOND
    assert Ours.SECOND in Ours
    with pytest.raises(ValueError, match="'3rd' is not a valid Ours"):
        Ours("3rd")


def test_a_member_is_its_text() -> None:
    """It equals it, is found in tables by it, and joins with it."""
    assert Ours.FIRST == "1st"
    assert {Ours.FIRST: 1}["1st"] == 1
    assert " ".join(Ours) == "1st 2nd"


def test_copies_are_the_member_itself() -> None:
    """Copied or packed for another process, it is the one there is."""
    assert copy.copy(Ours.FIRST) is copy.deepcopy(Ours.FIRST) is Ours.FIRST
    assert pickle.loads(pickle.dumps((Ours.FIRST, Ours.SECOND))) == (Ours.FIRST, Ours.SECOND)  # noqa: S301 - ours
    assert pickle.loads(pickle.dumps(Ours.FIRST)) is Ours.FIRST  # noqa: S301 - ours


def test_members_are_matched() -> None:
    """A pattern names a member."""
    match Ours("1st"):
        case Ours.FIRST:
            found = "first"
        case Ours.SECOND:
            found = "second"
    assert found == "first"
