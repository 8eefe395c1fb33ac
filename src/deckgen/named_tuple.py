"""`typing.NamedTuple`, a class of which takes a tenth of the time to make: the package has 250, a build makes most.

Type checkers see the one of typing and refuse fields that there are not; here `_make` and `_replace` trust them. All
else, fields, defaults, keywords, methods, equality, matching and pickling, is the same.
"""

import sys
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ("NamedTuple",)

if TYPE_CHECKING or sys.version_info >= (3, 14):  # from there on a class body no longer holds its annotations
    from typing import NamedTuple
else:
    from collections import _tuplegetter

    _make = tuple.__new__
    _MAKERS: tuple[Any, ...] = (
        lambda _cls, a: _make(_cls, (a,)),
        lambda _cls, a, b: _make(_cls, (a, b)),
        lambda _cls, a, b, c: _make(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _make(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _make(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _make(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _make(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _make(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _make(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _make(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _make(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m: _make(_cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n: _make(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o: _make(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
    )
    """What makes a tuple of 1, 2, 3 … fields: compiled with this file, not in every run."""

    @cache
    def _compile_new(count: int) -> CodeType:
        """Return what makes a tuple of some fields; classes of as many share it under the names of theirs."""
        if 0 < count <= len(_MAKERS):
            return _MAKERS[count - 1].__code__
        names = "".join(f", _{index}" for index in range(count))
        return eval(f"lambda _cls{names}: _make(_cls, ({names[2:]}))").__code__  # noqa: S307 - our own text

    @cache
    def _get_field(index: int) -> Any:  # noqa: ANN401 - a descriptor of C
        return _tuplegetter(index, f"Alias for field number {index}")

    def _make_replace(places: dict[str, int]) -> Any:  # noqa: ANN401 - a method of the class
        """Return what makes the same tuple with other fields; each class has its own, which need not ask for places."""

        def _replace(self: Any, /, **changes: Any) -> Any:  # noqa: ANN401
            values = [*self[:]]  # of a plain tuple, which is copied at once
            for field, value in changes.items():
                values[places[field]] = value
            return _make(type(self), values)

        return _replace

    def _asdict(self: Any) -> dict[str, Any]:  # noqa: ANN401
        return dict(zip(self._fields, self, strict=True))

    def _repr(self: Any) -> str:  # noqa: ANN401
        return f"{type(self).__name__}({', '.join(f'{field}={value!r}' for field, value in self._asdict().items())})"

    def _reduce(self: Any) -> tuple[Any, ...]:  # noqa: ANN401
        return type(self), tuple(self)

    _SHARED: dict[str, Any] = {
        "__slots__": (),
        "_make": classmethod(_make),  # of a value for each field: the shortest way, for what there are thousands of
        "_asdict": _asdict,
        "__repr__": _repr,
        "__reduce__": _reduce,
    }
    """What all named tuples can; in the classes themselves: a base would be asked for each special method of each."""

    class _Maker(type):
        """Makes the class of a named tuple from its annotations."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            """Make a class, of tuples where it names its fields."""
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            code = _compile_new(len(fields)).replace(co_varnames=("_cls", *fields), co_name="__new__")
            body["__new__"] = FunctionType(code, {"_make": _make}, "__new__", tuple(defaults.values()))
            body |= {field: _get_field(index) for index, field in enumerate(fields)}
            body |= {"__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
            body["_replace"] = body["__replace__"] = _make_replace({field: at for at, field in enumerate(fields)})
            return type(name, (tuple, *bases[1:]), _SHARED | body)

    class NamedTuple(metaclass=_Maker):
        """What classes name as their first base; it is none of their bases then."""
