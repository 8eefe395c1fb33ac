"""Named tuples of our own behave as those of typing do."""

import copy
import inspect
import pickle
import typing
from typing import Generic, TypeVar

import pytest

from deckgen.named_tuple import NamedTuple

T = TypeVar("T")


class Point(NamedTuple):
    """A place with a name."""

    x: int
    y: int = 2
    name: str = "p"

    @property
    def far(self) -> bool:
        """Whether it is far away."""
        return self.x > 10


class Single(NamedTuple):
    """One field."""

    only: str


class Held(NamedTuple, Generic[T]):
    """Something of any type."""

    thing: T


class Typed(typing.NamedTuple):
    """The same fields, made by typing."""

    x: int
    y: int = 2
    name: str = "p"


def test_fields_are_given_by_place_by_name_or_by_default():
    """All three ways make the same tuple, and each field is read by its name."""
    assert Point(1) == Point(x=1, y=2, name="p") == (1, 2, "p")
    assert (Point(11).x, Point(11).far, Single("a").only, Held([1]).thing) == (11, True, "a", [1])


@pytest.mark.parametrize("wrong", [{}, {"x": 1, "z": 2}])
def test_missing_and_unknown_fields_are_refused(wrong):
    """A misspelled field is a mistake of the program."""
    with pytest.raises(TypeError):
        Point(**wrong)
    with pytest.raises(KeyError):
        Point(1)._replace(z=3)


def test_all_that_typing_gives_is_there():
    """Names, defaults, signature and text are those of typing's."""
    ours, theirs = Point(1, name="q"), Typed(1, name="q")
    assert ours == theirs
    assert (ours._fields, ours._field_defaults) == (theirs._fields, theirs._field_defaults)
    assert ours._asdict() == theirs._asdict()
    assert repr(ours) == repr(theirs).replace("Typed", "Point")
    assert str(inspect.signature(Point)) == "(x, y=2, name='p')"
    assert ours._replace(y=5) == theirs._replace(y=5) == Point._make([1, 5, "q"])


def test_a_named_tuple_is_a_tuple_and_nothing_between():
    """As typing's is: each special method of a class is looked for in all of its bases when it is made."""
    assert Point.__mro__ == (Point, tuple, object)
    assert Held.__mro__ == (Held, tuple, Generic, object)


def test_tuples_are_matched_copied_and_pickled():
    """A worker of another process gets an equal tuple of the same class."""
    match Point(3, 4):
        case Point(x=3, y=where):
            assert where == 4
    for again in (pickle.loads(pickle.dumps(Point(1))), copy.deepcopy(Point(1)), copy.copy(Point(1))):  # noqa: S301
        assert type(again) is Point
        assert again == Point(1)


def test_tuples_take_no_other_attributes():
    """A misspelled name is not set by accident."""
    with pytest.raises(AttributeError):
        Point(1).z = 3
